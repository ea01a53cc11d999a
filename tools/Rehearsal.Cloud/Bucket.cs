using System.Security.Cryptography;

namespace Rehearsal.Cloud;

/// <summary>A bucket: its objects, and who may read them.</summary>
internal sealed class Bucket(string name, IdSource ids)
{
    private readonly SortedDictionary<string, StoredObject> _objects = new(StringComparer.Ordinal);

    public string Name { get; } = name;

    /// <summary>A private bucket serves a distribution only with an origin access control and a policy that allows it.</summary>
    public bool IsPrivate { get; set; }

    public string? Policy { get; set; }

    /// <summary><c>Enabled</c>, <c>Suspended</c>, or <see langword="null"/> when versioning was never asked for.</summary>
    public string? Versioning { get; set; }

    /// <summary>The public access block as it was given; kept for whoever asks, a private bucket stays private without it.</summary>
    public IReadOnlyDictionary<string, bool>? PublicAccessBlock { get; set; }

    public IReadOnlyDictionary<string, StoredObject> Objects => _objects;

    public StoredObject Put(
        string key,
        ReadOnlyMemory<byte> content,
        string? contentType,
        string? cacheControl,
        IReadOnlyDictionary<string, string>? headers
    )
    {
        var stored = new StoredObject(
            key,
            content,
            contentType ?? "application/octet-stream",
            cacheControl,
            headers ?? new Dictionary<string, string>(),
            EntityTag(content.Span),
            Versioning == "Enabled" ? ids.VersionId() : null
        );
        _objects[key] = stored;
        return stored;
    }

    public bool Delete(string key) => _objects.Remove(key);

#pragma warning disable CA5351 // S3 defines the entity tag of a plain upload as its MD5; nothing here relies on it for security.
    internal static string EntityTag(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(MD5.HashData(content));
#pragma warning restore CA5351
}
