using Google.Protobuf.WellKnownTypes;
using Pulumirpc;
using Rehearsal.Cloud;

namespace Rehearsal.Engine.Tests;

/// <summary>What the state is after an up that did not get to its end, and what the next one makes of it.</summary>
public sealed class RecoveryTests
{
    private static readonly RegisterResourceRequest.Types.CustomTimeouts OneSecond = new() { Create = "1s", Update = "1s" };

    [Fact]
    public async Task Killing_the_provider_in_the_middle_of_an_up_leaves_a_state_from_which_the_next_up_continues()
    {
        // CloudFront dates to the second, so that a command within the same second could take the answer for its own.
        var clock = new LeapingClock();
        await using var stack = await SomeStack.StartAsync(
            new EmbeddedCloudOptions { Completion = Completion.AfterPolls(1), TimeProvider = clock }
        );
        var created = await stack.RunAsync(EngineCommand.Up, Waiting(stack, "1"));
        var before = stack.Invalidation()!.ToJsonString();

        var killed = await stack.RunAsync(
            EngineCommand.Up,
            Waiting(stack, "2"),
            logged: line =>
            {
                if (line.Contains("is InProgress", StringComparison.Ordinal))
                {
                    stack.KillPlugin();
                }
            }
        );

        Assert.True(created.Succeeded, created.Error);
        Assert.False(killed.Succeeded);
        Assert.Contains("ended in the middle", killed.Error, StringComparison.Ordinal);
        Assert.Equal(before, stack.Invalidation()!.ToJsonString());
        Assert.Equal(2, stack.Cloud.Invalidations.Count);

        clock.Leap(TimeSpan.FromMinutes(1));
        var next = await stack.RunAsync(EngineCommand.Up, Waiting(stack, "2"));

        Assert.True(next.Succeeded, next.Error);
        Assert.Equal(1, next.Count(Operation.Update));
        // Contents are not counted here. What was deployed in between is not known, so the answer to the killed
        // command's reference is not trusted, and the step is announced once more.
        Assert.Equal(2, stack.Cloud.Calls["CreateInvalidation"]);
        Assert.Equal(3, stack.Cloud.Invalidations.Count);
        Assert.Equal(stack.Cloud.Invalidations[2].Id, stack.Output("invalidationId"));
        Assert.Equal("Completed", stack.Output("status"));
    }

    [Fact]
    public async Task A_wait_that_is_over_keeps_old_inputs_and_new_outputs_and_the_next_up_waits_on_without_issuing()
    {
        await using var stack = await SomeStack.StartAsync(Completion.AfterPolls(2));
        var created = await stack.RunAsync(EngineCommand.Up, stack.Inputs(("/a", "1")));
        var (oldInputs, oldManifest) = (
            stack.Invalidation()!["inputs"]!.ToJsonString(),
            (string?)stack.Invalidation()!["inputs"]!["manifest"]
        );

        var late = await stack.RunAsync(EngineCommand.Up, Waiting(stack, "2"), OneSecond);

        Assert.True(created.Succeeded, created.Error);
        Assert.False(late.Succeeded);
        Assert.Contains("still in progress", late.Error, StringComparison.Ordinal);
        Assert.Equal(oldInputs, stack.Invalidation()!["inputs"]!.ToJsonString());
        Assert.NotEqual(oldManifest, stack.Output("manifest"));
        Assert.Equal(stack.Cloud.Invalidations[1].Id, stack.Output("invalidationId"));
        Assert.NotEmpty(stack.Invalidation()!["initErrors"]!.AsArray());

        var next = await stack.RunAsync(EngineCommand.Up, Waiting(stack, "2"));

        Assert.True(next.Succeeded, next.Error);
        Assert.Equal(1, next.Count(Operation.Update));
        Assert.Equal(["GetInvalidation", "ListInvalidations"], stack.Cloud.Calls.Keys.Order());
        Assert.Equal("Completed", stack.Output("status"));
        Assert.Empty(stack.Invalidation()!["initErrors"]!.AsArray());

        var nothing = await stack.RunAsync(EngineCommand.Up, Waiting(stack, "2"));

        Assert.Equal(1, nothing.Count(Operation.Same));
        Assert.Empty(stack.Cloud.Calls);
    }

    [Fact]
    public async Task An_up_without_waiting_is_completed_by_the_next_command()
    {
        await using var stack = await SomeStack.StartAsync(Completion.AfterPolls(1));
        await stack.RunAsync(EngineCommand.Up, stack.Inputs(("/a", "1")));
        Assert.Equal("InProgress", stack.Output("status"));

        var next = await stack.RunAsync(EngineCommand.Up, stack.Inputs(("/a", "1")));

        Assert.True(next.Succeeded, next.Error);
        Assert.Equal(1, next.Count(Operation.Same));
        // The status, and a look for what a killed command may have left behind.
        Assert.Equal(
            [KeyValuePair.Create("GetInvalidation", 1), KeyValuePair.Create("ListInvalidations", 1)],
            stack.Cloud.Calls.OrderBy(call => call.Key)
        );
        Assert.Equal("Completed", stack.Output("status"));

        var nothing = await stack.RunAsync(EngineCommand.Up, stack.Inputs(("/a", "1")));

        Assert.True(nothing.Succeeded, nothing.Error);
        Assert.Empty(stack.Cloud.Calls);
    }

    [Fact]
    public async Task An_interrupted_up_keeps_what_was_issued()
    {
        await using var stack = await SomeStack.StartAsync(Completion.AfterPolls(2));
        using var interruption = new CancellationTokenSource();
        stack.Interruption = interruption.Token;

        var interrupted = await stack.RunAsync(
            EngineCommand.Up,
            Waiting(stack, "1"),
            logged: line =>
            {
                if (line.Contains("is InProgress", StringComparison.Ordinal))
                {
                    interruption.Cancel();
                }
            }
        );

        Assert.False(interrupted.Succeeded);
        Assert.Equal(Assert.Single(stack.Cloud.Invalidations).Id, stack.Output("invalidationId"));

        stack.Interruption = null;
        var next = await stack.RunAsync(EngineCommand.Up, Waiting(stack, "1"));

        Assert.True(next.Succeeded, next.Error);
        Assert.Single(stack.Cloud.Invalidations);
        Assert.Equal("Completed", stack.Output("status"));
    }

    [Fact]
    public async Task What_the_program_no_longer_declares_goes_without_a_call()
    {
        await using var stack = await SomeStack.StartAsync(Completion.AtOnce);
        await stack.RunAsync(EngineCommand.Up, stack.Inputs(("/a", "1")));

        var removed = await stack.RunAsync(EngineCommand.Up, inputs: null);

        Assert.True(removed.Succeeded, removed.Error);
        Assert.Equal(1, removed.Count(Operation.Delete));
        Assert.Null(stack.Invalidation());
        Assert.Empty(stack.Cloud.Calls);
    }

    private static Struct Waiting(SomeStack stack, string hash)
    {
        var inputs = stack.Inputs(("/a", hash));
        inputs.Fields["waitForCompletion"] = Value.ForBool(true);
        return inputs;
    }
}
