namespace InvalidationInfra.Core.Pictures;

/// <summary>What a plan does to a cached URL.</summary>
internal enum UrlFate
{
    /// <summary>Good, and kept.</summary>
    Kept,

    /// <summary>Stale, and dropped.</summary>
    Stale,

    /// <summary>Good, and dropped with others.</summary>
    Needless,
}
