namespace InvalidationInfra.Core.Edges;

/// <summary>The user's knowledge of the assets that no comparison shows.</summary>
public sealed record AssetRules
{
    /// <summary>Nothing is known.</summary>
    public static AssetRules None { get; } = new();

    /// <summary>
    /// Whether an asset's name changes with its content, so that its coming and going needs no invalidation; by its raw URL path.
    /// </summary>
    public Func<string, bool> IsImmutable { get; init; } = static _ => false;

    /// <summary>Whether the URLs of added assets are stale, too, because an error may be cached there.</summary>
    public bool InvalidateAdded { get; init; }
}
