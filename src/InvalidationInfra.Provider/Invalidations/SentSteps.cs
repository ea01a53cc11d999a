using System.Collections.Immutable;
using InvalidationInfra.Core.Edges;
using InvalidationInfra.Provider.CloudFront;

namespace InvalidationInfra.Provider.Invalidations;

/// <summary>The progress of a deployment with its batches.</summary>
/// <param name="planned">How many batches there were to send.</param>
internal sealed class SentSteps(int planned)
{
    private readonly ImmutableArray<StepOutcome>.Builder _outcomes = ImmutableArray.CreateBuilder<StepOutcome>();

    /// <summary>The invalidations that CloudFront accepted, in order.</summary>
    public List<IssuedInvalidation> Issued { get; } = [];

    /// <summary>
    /// The reason why not all went out: a <see cref="CloudFrontException"/> or an <see cref="OperationCanceledException"/>; null where all
    /// did.
    /// </summary>
    public Exception? Failure { get; private set; }

    /// <summary>The outcome of each step.</summary>
    public ImmutableArray<StepOutcome> Outcomes => _outcomes.ToImmutable();

    public void Add(StepOutcome outcome) => _outcomes.Add(outcome);

    public void Fail(Exception failure) => Failure = failure;

    /// <summary>The failure in words for the user; null where there is none.</summary>
    public string? FailureText =>
        Failure switch
        {
            null => null,
            OperationCanceledException when Issued.Count == 0 =>
                "cancelled before CloudFront had accepted the invalidation; the next \"pulumi up\" issues it",
            var failure when Issued.Count == 0 => failure.Message,
            var failure => (
                failure is OperationCanceledException ? "cancelled before CloudFront had accepted the invalidation" : failure.Message
            ) + $". {Issued.Count:N0} of {planned:N0} invalidations were accepted; the next \"pulumi up\" sends the rest",
        };
}
