namespace InvalidationInfra.Core.Pictures;

/// <summary>The fate of a cached URL under a plan.</summary>
internal enum UrlFate
{
    /// <summary>Good, and kept.</summary>
    Kept,

    /// <summary>Stale, and dropped.</summary>
    Stale,

    /// <summary>Good, and dropped with others.</summary>
    Needless,
}
