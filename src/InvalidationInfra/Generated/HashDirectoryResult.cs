// Made from the package's schema: edit that, then
// dotnet run --project src/InvalidationInfra.Provider -- --sdk src/InvalidationInfra/Generated
using System.Collections.Immutable;
using Pulumi;

namespace InvalidationInfra;

/// <summary>The files of a folder and their hashes.</summary>
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

    /// <summary>
    /// The URL path of each file and the first 32 lower-case hexadecimal digits of the SHA-256 of its content: what the input <c>Assets</c>
    /// takes.
    /// </summary>
    public ImmutableDictionary<string, string> Assets { get; }

    /// <summary>A digest of the files and their hashes: equal exactly where all of them are.</summary>
    public string ContentDigest { get; }

    /// <summary>The files and their hashes packed into one string, as the resource keeps them.</summary>
    public string Manifest { get; }
}
