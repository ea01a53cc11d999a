using System.Collections.Immutable;
using Pulumi;

namespace InvalidationInfra;

/// <summary>What <see cref="HashDirectory"/> found.</summary>
[OutputType]
public sealed class HashDirectoryResult
{
    [OutputConstructor]
    internal HashDirectoryResult(ImmutableDictionary<string, string> assets, string contentDigest, string manifest)
    {
        Assets = assets;
        ContentDigest = contentDigest;
        Manifest = manifest;
    }

    /// <summary>The URL path of each file, and the first 32 lower-case hexadecimal digits of its SHA-256.</summary>
    public ImmutableDictionary<string, string> Assets { get; }

    /// <summary>A digest of all of it: equal exactly where paths and hashes are.</summary>
    public string ContentDigest { get; }

    /// <summary>All of it packed into one string, as the resource keeps it.</summary>
    public string Manifest { get; }
}
