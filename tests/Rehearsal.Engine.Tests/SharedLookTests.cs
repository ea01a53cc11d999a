using Google.Protobuf.WellKnownTypes;
using Rehearsal.Cloud;

namespace Rehearsal.Engine.Tests;

/// <summary>Several resources at one distribution, through engine and provider: a command looks at CloudFront once for all of them.</summary>
public sealed class SharedLookTests
{
    private const int Resources = 20;

    [Theory]
    [InlineData(EngineCommand.Up)]
    [InlineData(EngineCommand.Preview)]
    [InlineData(EngineCommand.Refresh)]
    public async Task Resources_that_did_not_wait_share_one_list_and_one_request_for_each_invalidation(EngineCommand command)
    {
        await using var stack = await SomeStack.StartAsync(Completion.AfterPolls(1));
        var program = Program(stack, Resources);
        var created = await stack.RunAsync(EngineCommand.Up, program);
        Assert.True(created.Succeeded, created.Error);
        Assert.Equal(Resources, stack.Cloud.Invalidations.Count);

        var next = await stack.RunAsync(command, program);

        Assert.True(next.Succeeded, next.Error);
        Assert.Equal(
            [KeyValuePair.Create("GetInvalidation", Resources), KeyValuePair.Create("ListInvalidations", 1)],
            stack.Cloud.Calls.OrderBy(call => call.Key)
        );
    }

    [Fact]
    public async Task What_one_resource_has_seen_of_an_invalidation_hides_no_progress_of_it_from_a_wait()
    {
        await using var stack = await SomeStack.StartAsync(Completion.AfterPolls(2));
        var program = Program(stack, resources: 2);
        await stack.RunAsync(EngineCommand.Up, program);
        foreach (var (_, inputs) in program)
        {
            inputs.Fields["waitForCompletion"] = Value.ForBool(true);
        }

        var waiting = await stack.RunAsync(EngineCommand.Up, program);

        Assert.True(waiting.Succeeded, waiting.Error);
        Assert.Equal("Completed", stack.Output("status"));
        Assert.Equal(2, stack.Cloud.Invalidations.Count);
    }

    // Paths of their own: CloudFront has at most 15 wildcards of a distribution in progress.
    private static List<(string Name, Struct Inputs)> Program(SomeStack stack, int resources) =>
        [.. Enumerable.Range(0, resources).Select(i => ($"site-{i}", OfPath(stack, $"/{i}")))];

    private static Struct OfPath(SomeStack stack, string path) =>
        new() { Fields = { ["distributionId"] = Value.ForString(stack.DistributionId), ["paths"] = Value.ForList(Value.ForString(path)) } };
}
