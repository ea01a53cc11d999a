namespace Rehearsal.Cloud;

/// <summary>An object in a bucket.</summary>
/// <param name="Key">Its key, not URL-encoded, without a slash in front.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="CacheControl">Its Cache-Control header, if any.</param>
/// <param name="Headers">Other headers that the bucket answers with it, such as one that lists cache tags.</param>
/// <param name="ETag">The MD5 of its bytes in lower-case hex, without quotes.</param>
/// <param name="VersionId">Its version, when the bucket keeps versions.</param>
public sealed record StoredObject(
    string Key,
    ReadOnlyMemory<byte> Content,
    string ContentType,
    string? CacheControl,
    IReadOnlyDictionary<string, string> Headers,
    string ETag,
    string? VersionId
);
