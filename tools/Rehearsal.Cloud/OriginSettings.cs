namespace Rehearsal.Cloud;

/// <summary>Where a distribution fetches its objects: a folder on disk or a bucket in the cloud, exactly one of them.</summary>
public sealed record OriginSettings
{
    /// <summary>A folder on this machine.</summary>
    public string? Folder { get; init; }

    /// <summary>The name of a bucket in the cloud.</summary>
    public string? Bucket { get; init; }

    /// <summary>What is put before every path, such as <c>/v2</c>; empty: nothing.</summary>
    public string Path { get; init; } = "";

    /// <summary>
    /// The origin access control that signs the requests to a private bucket; <see langword="null"/>: none, and a private bucket refuses.
    /// </summary>
    public string? AccessControlId { get; init; }

    /// <summary>An origin that is a folder.</summary>
    public static OriginSettings OfFolder(string folder) => new() { Folder = folder };

    /// <summary>An origin that is a bucket.</summary>
    public static OriginSettings OfBucket(string bucket) => new() { Bucket = bucket };
}
