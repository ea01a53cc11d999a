namespace Rehearsal.Histories;

/// <summary>The kinds of histories, which take turns: lives of contents, and lives of declarations.</summary>
internal static class HistoryKind
{
    /// <summary>Plays the history of a seed.</summary>
    public static Task<HistoryReport> PlayAsync(int seed, string? provider, CancellationToken cancellationToken) =>
        seed % 2 == 0
            ? DeclarationHistory.PlayAsync(seed, provider, cancellationToken)
            : History.PlayAsync(seed, provider, cancellationToken);
}
