using Google.Protobuf.WellKnownTypes;
using Pulumirpc;
using Rehearsal.Cloud;
using Rehearsal.Cloud.Faults;

namespace Rehearsal.Engine.Tests.Faults;

/// <summary>One thing that goes wrong in the up that follows a good one, as a row of docs/faults.md describes it.</summary>
internal sealed record FaultScenario
{
    /// <summary>What CloudFront does wrong during that up.</summary>
    public string Faults { get; init; } = "";

    public Completion Completion { get; init; } = Completion.AfterPolls(1);

    /// <summary><c>customTimeouts</c> of the up that goes wrong.</summary>
    public string? Timeout { get; init; }

    public bool Waits { get; init; }

    /// <summary>The log line at which <see cref="Happens"/> does.</summary>
    public string? At { get; init; }

    /// <summary>What is done to the command; null: nothing, only CloudFront misbehaves.</summary>
    public Action<SomeStack>? Happens { get; init; }

    /// <summary>The deeds of others at the distribution before the first command; null: none.</summary>
    public Func<SomeStack, Task>? Beforehand { get; init; }

    /// <summary>Whether there is no good up before it: the resource is still to be created.</summary>
    public bool Creates { get; init; }

    /// <summary>Whether the command fails before the invalidation's turn, as it does when an upload is refused.</summary>
    public bool BreaksOff { get; init; }

    /// <summary>Whether contents are counted: each one that differs from the one before has the next revision.</summary>
    public bool Counted { get; init; }

    /// <summary>The content of the next up; the same as in the one that went wrong unless given.</summary>
    public string Next { get; init; } = "2";

    public bool RefreshesBefore { get; init; }

    // The content that goes wrong is the second.
    private int RevisionOfNext => Next == "2" ? 2 : 3;

    /// <summary>Other inputs than assets, for the content "1" and "2".</summary>
    public Func<SomeStack, string, Struct>? Inputs { get; init; }

    public bool ReusedReferenceIsInvalidArgument { get; init; }

    /// <summary>Lets it happen on a stack of its own, and says what came of it in the words of the table.</summary>
    public async Task<FaultOutcome> PlayAsync()
    {
        var clock = new LeapingClock();
        await using var stack = await SomeStack.StartAsync(
            new EmbeddedCloudOptions
            {
                TimeProvider = clock,
                Completion = Completion,
                ReusedReferenceIsInvalidArgument = ReusedReferenceIsInvalidArgument,
            }
        );
        if (Beforehand is { } beforehand)
        {
            await beforehand(stack);
        }

        if (!Creates)
        {
            var good = await stack.RunAsync(EngineCommand.Up, InputsOf(stack, "1", 1));
            Assert.True(good.Succeeded, good.Error);
            await stack.RunAsync(EngineCommand.Refresh, InputsOf(stack, "1", 1));
        }

        var (before, accepted) = (stack.Output("invalidationId"), stack.Cloud.Invalidations.Count);
        var broken = await BreakAsync(stack);
        var state = FaultOutcome.StateOf(stack, before);
        clock.Leap(TimeSpan.FromMinutes(1));
        var (next, issued) = await RepairAsync(stack);

        return new FaultOutcome(
            broken.Succeeded ? "the command succeeds" : broken.Error!,
            state,
            next.Succeeded ? FaultOutcome.NextOf(stack, issued) : "fails in the same way",
            stack.Cloud.Invalidations.Count - accepted
        );
    }

    private async Task<EngineResult> BreakAsync(SomeStack stack)
    {
        using var interruption = new CancellationTokenSource();
        stack.Cloud.Faults = FaultPlan.Parse(Faults);
        stack.Interruption = interruption.Token;
        var timeouts = Timeout is null ? null : new RegisterResourceRequest.Types.CustomTimeouts { Create = Timeout, Update = Timeout };
        var happened = false;
        stack.BreaksOff = BreaksOff;
        var result = await stack.RunAsync(
            EngineCommand.Up,
            InputsOf(stack, "2", 2),
            timeouts,
            line =>
            {
                if (happened || At is null || !line.Contains(At, StringComparison.Ordinal))
                {
                    return;
                }

                happened = true;
                if (Happens is { } happens)
                {
                    happens(stack);
                }
                else
                {
                    interruption.Cancel();
                }
            }
        );
        Assert.Equal(At is not null, happened);
        stack.Cloud.Faults = FaultPlan.None;
        (stack.Interruption, stack.BreaksOff) = (null, false);
        return result;
    }

    private async Task<(EngineResult Result, int IssuedBefore)> RepairAsync(SomeStack stack)
    {
        if (RefreshesBefore)
        {
            await stack.RunAsync(EngineCommand.Refresh, InputsOf(stack, Next, RevisionOfNext));
        }

        var issued = stack.Cloud.Invalidations.Count;
        return (await stack.RunAsync(EngineCommand.Up, InputsOf(stack, Next, RevisionOfNext)), issued);
    }

    private Struct InputsOf(SomeStack stack, string content, int revision)
    {
        var inputs = Inputs is null ? stack.Inputs(("/app.js", content), ("/same.css", "1")) : Inputs(stack, content);
        if (Counted)
        {
            inputs.Fields["revision"] = Value.ForNumber(revision);
        }

        if (Waits)
        {
            inputs.Fields["waitForCompletion"] = Value.ForBool(true);
        }

        return inputs;
    }
}
