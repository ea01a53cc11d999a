using System.Collections.Immutable;
using InvalidationInfra.Core.Edges;
using InvalidationInfra.Core.Paths;
using InvalidationInfra.Core.References;

namespace InvalidationInfra.Provider.Invalidations;

/// <summary>The progress of one target's step.</summary>
/// <param name="start">The timestamp at which the operation began to send.</param>
internal sealed class StepProgress(TargetStep step, Announcement announcement, ReferenceChain chain, long start)
{
    private readonly List<InvalidationPath> _accepted = [];
    private bool _isOfEarlier;

    public TargetStep Step => step;

    public Announcement Announcement => announcement;

    public long Start => start;

    /// <summary>The caller references so far.</summary>
    public ReferenceChain Chain { get; private set; } = chain;

    /// <summary>Whether everything was dropped in place of what was planned, so that no batch is left to send.</summary>
    public bool IsWidened { get; private set; }

    /// <summary>The outcome that the state has to remember of the step.</summary>
    public StepOutcome Outcome => new([.. _accepted], Chain, _isOfEarlier);

    public void Accept(ImmutableArray<InvalidationPath> paths, string reference)
    {
        _accepted.AddRange(paths);
        Chain = ReferenceChain.After(reference);
    }

    public void AcceptEarlier(ImmutableArray<InvalidationPath> paths, string reference)
    {
        Accept(paths, reference);
        _isOfEarlier = true;
    }

    public void Widen(ImmutableArray<InvalidationPath> paths) => IsWidened = !paths.SequenceEqual(step.Paths);

    public void GiveUp(string reference, string target, string digest, ImmutableArray<string> paths) =>
        Chain = Chain.GivenUp(reference, target, digest, paths);
}
