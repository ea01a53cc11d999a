using Google.Protobuf.WellKnownTypes;
using Rehearsal.Cloud;

namespace Rehearsal.Engine.Tests;

/// <summary>A mistake in the inputs, through engine and provider: it is named, and nothing happens.</summary>
public sealed class BadInputTests
{
    public static TheoryData<string, string> Mistakes =>
        new()
        {
            { """{ "assets": { "/index.html": "1" } }""", "distributionId" },
            { """{ "distributionId": "E1", "sourceDirectory": "no-such-folder" }""", "sourceDirectory" },
            { """{ "distributionId": "E1", "paths": ["/ok", "index.html"] }""", "paths[1]" },
            { """{ "distributionId": "E1", "assets": { "/index.html": "1" }, "sourceDirectory": "." }""", "assets" },
            { """{ "distributionId": "E1", "assets": { "index.html": "1" } }""", "assets[\"index.html\"]" },
            { """{ "distributionId": "E1", "distributionTenantId": "dt_1", "paths": ["/*"] }""", "distributionTenantId" },
            { """{ "distributionId": "E1", "paths": ["/*"], "maxPaths": 0 }""", "maxPaths" },
            { """{ "distributionId": "E1", "paths": [] }""", "paths" },
        };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task A_mistake_names_its_property_and_leaves_state_and_cloud_alone(string inputs, string property)
    {
        await using var stack = await SomeStack.StartAsync(Completion.AtOnce);

        foreach (var command in (EngineCommand[])[EngineCommand.Preview, EngineCommand.Up])
        {
            var result = await stack.RunAsync(command, Struct.Parser.ParseJson(inputs));

            Assert.False(result.Succeeded);
            Assert.Contains($" site: {property}: ", result.Error, StringComparison.Ordinal);
            Assert.Contains(property, stack.Display.Text, StringComparison.Ordinal);
            Assert.Null(stack.Invalidation());
            Assert.Empty(stack.Cloud.Calls);
            Assert.DoesNotContain(stack.Calls.All, call => call.Method is "Create" or "Update");
        }
    }

    [Fact]
    public async Task Several_mistakes_are_all_named()
    {
        await using var stack = await SomeStack.StartAsync(Completion.AtOnce);

        var result = await stack.RunAsync(EngineCommand.Up, Struct.Parser.ParseJson("""{ "paths": ["a", "b"] }"""));

        Assert.All(
            (string[])["distributionId: ", "paths[0]: ", "paths[1]: "],
            name => Assert.Contains(name, result.Error, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Bad_inputs_of_a_deployed_resource_leave_it_as_it_is()
    {
        await using var stack = await SomeStack.StartAsync(Completion.AtOnce);
        var created = await stack.RunAsync(EngineCommand.Up, stack.Inputs(("/index.html", "1")));
        var before = stack.Invalidation()!.ToJsonString();

        var result = await stack.RunAsync(EngineCommand.Up, stack.Inputs(("index.html", "2")));

        Assert.True(created.Succeeded, created.Error);
        Assert.False(result.Succeeded);
        Assert.Equal(before, stack.Invalidation()!.ToJsonString());
        Assert.Empty(stack.Cloud.Calls);
    }

    [Theory]
    [InlineData("mine-2", "3")]
    [InlineData("mine-1", "1")]
    public async Task A_caller_reference_that_was_used_is_refused_by_preview_and_up_and_leaves_state_and_cloud_alone(
        string reference,
        string path
    )
    {
        await using var stack = await SomeStack.StartAsync(Completion.AtOnce);
        await stack.RunAsync(EngineCommand.Up, Batch(stack, "mine-1", "1"));
        var deployed = await stack.RunAsync(EngineCommand.Up, Batch(stack, "mine-2", "2"));
        var before = stack.Invalidation()!.ToJsonString();

        foreach (var command in (EngineCommand[])[EngineCommand.Preview, EngineCommand.Up])
        {
            var result = await stack.RunAsync(command, Batch(stack, reference, path));

            Assert.True(deployed.Succeeded, deployed.Error);
            Assert.False(result.Succeeded);
            Assert.Contains("invalidationBatch.callerReference: ", result.Error, StringComparison.Ordinal);
            Assert.Equal(before, stack.Invalidation()!.ToJsonString());
            Assert.Empty(stack.Cloud.Calls);
        }
    }

    [Fact]
    public async Task A_mistake_in_the_provider_configuration_is_named_and_nothing_is_deployed()
    {
        await using var stack = await SomeStack.StartAsync(Completion.AtOnce);
        stack.Configuration["cloudfront-invalidation:maxRetries"] = "many";

        var result = await stack.RunAsync(EngineCommand.Up, stack.Inputs(("/index.html", "1")));

        Assert.False(result.Succeeded);
        Assert.Contains("maxRetries", result.Error, StringComparison.Ordinal);
        Assert.Null(stack.Invalidation());
        Assert.Empty(stack.Cloud.Calls);
    }

    private static Struct Batch(SomeStack stack, string reference, string path) =>
        Struct.Parser.ParseJson(
            $$"""{"distributionId": "{{stack.DistributionId}}", "invalidationBatch": {"callerReference": "{{reference}}", "paths": {"items": ["/{{path}}"] } } }"""
        );
}
