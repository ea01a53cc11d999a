using Google.Protobuf.WellKnownTypes;
using Rehearsal.Cloud;

namespace Rehearsal.Engine.Tests;

/// <summary>Secrets reach the provider, and nothing else.</summary>
public sealed class SecretTests
{
    private const string Key = "hunter2-of-the-provider";
    private const string Trigger = "hunter2-of-the-resource";

    [Fact]
    public async Task A_secret_is_never_in_the_clear_in_state_or_display()
    {
        await using var stack = await SomeStack.StartAsync(Completion.AtOnce);
        stack.Configuration["cloudfront-invalidation:accessKey"] = "AKIAEXAMPLE";
        stack.Configuration["cloudfront-invalidation:secretKey"] = Key;
        stack.SecretKeys.Add("cloudfront-invalidation:secretKey");

        foreach (
            var (command, version) in ((EngineCommand, string)[])
                [
                    (EngineCommand.Preview, "1"),
                    (EngineCommand.Up, "1"),
                    (EngineCommand.Preview, "2"),
                    (EngineCommand.Up, "2"),
                    (EngineCommand.Refresh, "2"),
                ]
        )
        {
            var result = await stack.RunAsync(command, WithTrigger(stack, $"{Trigger}-{version}"));

            Assert.True(result.Succeeded, result.Error);
            Assert.DoesNotContain("hunter2", stack.Display.Text, StringComparison.Ordinal);
            if (command != EngineCommand.Preview || version == "2")
            {
                Assert.DoesNotContain(
                    "hunter2",
                    await File.ReadAllTextAsync(stack.StateFile, SomeStack.Cancellation),
                    StringComparison.Ordinal
                );
            }
        }

        Assert.Equal(2, stack.Cloud.Invalidations.Count);
    }

    [Fact]
    public async Task A_secret_is_the_same_after_a_round_trip_through_the_state()
    {
        await using var stack = await SomeStack.StartAsync(Completion.AtOnce);
        await stack.RunAsync(EngineCommand.Up, WithTrigger(stack, Trigger));

        var again = await stack.RunAsync(EngineCommand.Up, WithTrigger(stack, Trigger));

        Assert.True(again.Succeeded, again.Error);
        Assert.Equal(1, again.Count(Operation.Same));
        Assert.Single(stack.Cloud.Invalidations);
        Assert.Contains(
            stack.Calls.All,
            call => call.Method == "Check" && call.Request["olds"]!.ToJsonString().Contains(Trigger, StringComparison.Ordinal)
        );
    }

    private static Struct WithTrigger(SomeStack stack, string trigger)
    {
        var inputs = stack.Inputs(("/a", "1"));
        inputs.Fields["triggers"] = Value.ForStruct(new Struct { Fields = { ["release"] = SomeStack.Secret(trigger) } });
        return inputs;
    }
}
