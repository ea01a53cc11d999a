namespace Rehearsal.Engine;

/// <summary>One resource's part in a command, as it is shown and reported.</summary>
internal sealed record ResourceStep(string Urn, string Type, string Name, Operation Operation)
{
    /// <summary>The differences that the provider named, in order of their paths.</summary>
    public IReadOnlyList<ShownDifference> Differences { get; init; } = [];

    /// <summary>Why it failed; null where it did not.</summary>
    public string? Failure { get; init; }
}
