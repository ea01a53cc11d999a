namespace Rehearsal.Cloud;

/// <summary>What a distribution serves and how it caches.</summary>
public sealed record DistributionSettings
{
    /// <summary>Where the edges fetch what they do not have.</summary>
    public required OriginSettings Origin { get; init; }

    /// <summary>The object served under <c>/</c>, such as <c>index.html</c>; empty: none.</summary>
    public string DefaultRootObject { get; init; } = "";

    /// <summary>The ARN of the function that viewer requests go through first; <see langword="null"/>: none.</summary>
    public string? ViewerRequestFunction { get; init; }

    /// <summary>What is served in place of the origin's errors.</summary>
    public IReadOnlyList<CustomErrorResponse> CustomErrorResponses { get; init; } = [];

    /// <summary>The other host names of the distribution.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Whether the query string is part of the cache key.</summary>
    public bool CachesByQueryString { get; init; }

    /// <summary>
    /// The response header of the origin that lists an object's cache tags, separated by commas; <see langword="null"/>: tags do nothing.
    /// </summary>
    public string? CacheTagHeader { get; init; }

    /// <summary>Seconds that an object is cached at least, whatever its Cache-Control says.</summary>
    public double MinTtl { get; init; }

    /// <summary>Seconds that an object without Cache-Control is cached; CloudFront's default is a day.</summary>
    public double DefaultTtl { get; init; } = 86_400;

    /// <summary>Seconds that an object is cached at most; CloudFront's default is a year.</summary>
    public double MaxTtl { get; init; } = 31_536_000;

    /// <summary>A disabled distribution answers 403 to its viewers.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>The comment shown in lists.</summary>
    public string Comment { get; init; } = "";
}
