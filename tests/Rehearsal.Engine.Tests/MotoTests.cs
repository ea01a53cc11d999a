using Rehearsal.Cloud;

namespace Rehearsal.Engine.Tests;

/// <summary>Emulators built on moto answer COMPLETED in capitals, at once, and do not know caller references.</summary>
public sealed class MotoTests
{
    [Fact]
    public async Task The_whole_life_of_a_resource_works_on_moto()
    {
        await using var stack = await SomeStack.StartAsync(new EmbeddedCloudOptions { Moto = true });

        foreach (
            var (content, operation) in ((string, Operation)[])
                [("1", Operation.Create), ("2", Operation.Update), ("1", Operation.Update), ("1", Operation.Same)]
        )
        {
            var inputs = stack.Inputs(("/a", content));
            inputs.Fields["waitForCompletion"] = Google.Protobuf.WellKnownTypes.Value.ForBool(true);
            var result = await stack.RunAsync(EngineCommand.Up, inputs);

            Assert.True(result.Succeeded, result.Error);
            Assert.Equal(1, result.Count(operation));
            Assert.Equal("Completed", stack.Output("status"));
            Assert.Equal(operation == Operation.Same ? 0 : 1, stack.Cloud.Calls.GetValueOrDefault("CreateInvalidation"));
        }

        var refreshed = await stack.RunAsync(EngineCommand.Refresh, stack.Inputs(("/a", "1")));

        Assert.True(refreshed.Succeeded, refreshed.Error);
        Assert.Equal(3, stack.Cloud.Invalidations.Count);
        Assert.False(stack.Invalidation()!["outputs"]!.AsObject().ContainsKey("lost"));
    }
}
