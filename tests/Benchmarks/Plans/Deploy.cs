using System.IO.Compression;
using System.Text.Json;
using InvalidationInfra.Core.Manifests;

namespace InvalidationInfra.Benchmarks.Plans;

/// <summary>A real deploy: a release of a site and the one after it.</summary>
internal sealed record Deploy(string Site, string From, string To, Manifest Before, Manifest After)
{
    /// <summary>All deploys of the recorded histories, in the order of sites and releases.</summary>
    public static IEnumerable<Deploy> All() =>
        Directory.GetFiles(Path.Combine(Repository.Facts, "site-histories"), "*.json.gz").Order(StringComparer.Ordinal).SelectMany(Read);

    private static IEnumerable<Deploy> Read(string file)
    {
        using var content = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        using var document = JsonDocument.Parse(content);
        var site = document.RootElement.GetProperty("site").GetString()!;
        var releases = document
            .RootElement.GetProperty("releases")
            .EnumerateArray()
            .Select(release =>
                (
                    Version: release.GetProperty("version").GetString()!,
                    Manifest: Manifest.Create(
                        release
                            .GetProperty("files")
                            .EnumerateObject()
                            .Select(entry => KeyValuePair.Create(entry.Name, entry.Value[0].GetString()!))
                    )
                )
            )
            .ToList();
        return releases
            .Zip(releases.Skip(1), (from, to) => new Deploy(site, from.Version, to.Version, from.Manifest, to.Manifest))
            .ToList();
    }
}
