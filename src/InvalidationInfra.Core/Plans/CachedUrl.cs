namespace InvalidationInfra.Core.Plans;

/// <summary>A URL that an edge may hold a copy of.</summary>
/// <param name="Path">The raw URL path.</param>
/// <param name="IsStale">Whether that copy is wrong.</param>
/// <param name="Weight">What dropping it costs if it is not; 0 or more.</param>
public readonly record struct CachedUrl(string Path, bool IsStale, long Weight);
