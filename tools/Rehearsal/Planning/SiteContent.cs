using System.IO.Compression;
using System.Text.Json;
using InvalidationInfra.Core.Manifests;

namespace Rehearsal.Planning;

/// <summary>A release as the plan command reads it: what is in it, and how large where that is known.</summary>
/// <param name="Sizes">Bytes by path; empty where the source has none.</param>
internal sealed record SiteContent(Manifest Manifest, IReadOnlyDictionary<string, long> Sizes)
{
    /// <summary>
    /// Reads a folder, or a manifest file (also compressed, <c>.gz</c>): <c>{"/path": "hash"}</c>, or one release of a history,
    /// <c>{"version": …, "files": {"/path": ["hash", bytes]}}</c>.
    /// </summary>
    /// <exception cref="ManifestException">It is neither, or holds a path that no invalidation can name.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static async Task<SiteContent> ReadAsync(string source, CancellationToken cancellationToken)
    {
        if (Directory.Exists(source))
        {
            return await ReadFolderAsync(Path.GetFullPath(source), cancellationToken);
        }

        if (!File.Exists(source))
        {
            throw new ManifestException($"{source} is neither a folder nor a manifest file");
        }

        try
        {
            await using var file = File.OpenRead(source);
            await using var content = source.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)
                ? new GZipStream(file, CompressionMode.Decompress)
                : (Stream)file;
            using var document = await JsonDocument.ParseAsync(content, cancellationToken: cancellationToken);
            return Read(source, document.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidDataException)
        {
            throw new ManifestException($"{source} is no manifest file: {e.Message}", e);
        }
    }

    private static async Task<SiteContent> ReadFolderAsync(string folder, CancellationToken cancellationToken)
    {
        var manifest = await DirectoryManifest.HashAsync(new DirectoryManifestOptions(folder), cancellationToken);
        return new SiteContent(
            manifest,
            manifest.Assets.ToDictionary(
                asset => asset.Path,
                asset => new FileInfo(Path.Combine(folder, asset.Path[1..])).Length,
                StringComparer.Ordinal
            )
        );
    }

    private static SiteContent Read(string source, JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw new ManifestException($"{source} is no manifest file: it must hold an object of path to hash");
        }

        var (hashes, sizes) = (
            new Dictionary<string, string>(StringComparer.Ordinal),
            new Dictionary<string, long>(StringComparer.Ordinal)
        );
        foreach (var file in (root.TryGetProperty("files", out var files) ? files : root).EnumerateObject())
        {
            switch (file.Value)
            {
                case { ValueKind: JsonValueKind.String }:
                    hashes[file.Name] = file.Value.GetString()!;
                    break;
                case { ValueKind: JsonValueKind.Array } pair
                    when pair.GetArrayLength() == 2 && pair[0].ValueKind == JsonValueKind.String && pair[1].TryGetInt64(out var bytes):
                    (hashes[file.Name], sizes[file.Name]) = (pair[0].GetString()!, bytes);
                    break;
                default:
                    throw new ManifestException($"{source}: \"{file.Name}\" must have a hash, or [hash, bytes]");
            }
        }

        return new SiteContent(Manifest.Create(hashes), sizes);
    }
}
