namespace Rehearsal.MainJob;

/// <summary>What an engine says of a command that has ended.</summary>
/// <param name="Changes">The entries of the invalidation's <c>changes</c> that were shown as different.</param>
/// <param name="Outputs">The stack's outputs that are texts.</param>
internal sealed record CommandOutcome(
    bool Succeeded,
    OperationCounts Operations,
    IReadOnlyDictionary<string, string> Changes,
    IReadOnlyDictionary<string, string> Outputs
);
