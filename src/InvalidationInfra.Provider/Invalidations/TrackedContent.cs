using System.Collections.Immutable;
using InvalidationInfra.Core.Manifests;
using InvalidationInfra.Provider.Properties;

namespace InvalidationInfra.Provider.Invalidations;

/// <summary>The files that the inputs track: hashed from a folder, or given with their hashes.</summary>
/// <param name="Manifest">Absent where nothing is tracked; unknown while a folder or a hash is.</param>
/// <param name="Pending">Paths of assets whose hashes are known only after their upload; they are not in <paramref name="Known"/>.</param>
/// <param name="Known">
/// What is known so far: the whole manifest, or the assets besides those pending. Null where not even the paths are known.
/// </param>
internal sealed record TrackedContent(Property<Manifest> Manifest, ImmutableSortedSet<string> Pending, Manifest? Known)
{
    private static readonly ImmutableSortedSet<string> NoPending = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    private static readonly TrackedContent Nothing = new(default, NoPending, null);

    /// <summary>Reads <c>assets</c> or <c>sourceDirectory</c>; mistakes become failures of the property at fault.</summary>
    /// <param name="urn">The resource, whose row says what is worth saying of the folder.</param>
    public static async Task<TrackedContent> ReadAsync(
        PropertyMap inputs,
        PropertyReader reader,
        SourceFolders folders,
        string urn,
        CancellationToken cancellationToken
    )
    {
        var prefix = PathReader.ReadPrefix(reader);
        if (reader.Has("sourceDirectory") && reader.Has("assets"))
        {
            reader.Fail("assets", "set either sourceDirectory or assets, not both");
            return Nothing;
        }

        if (reader.Has("sourceDirectory"))
        {
            return (await HashFolderAsync(reader, prefix, folders, urn, cancellationToken)).With(reader, prefix);
        }

        foreach (var name in ((string[])["include", "exclude"]).Where(reader.Has))
        {
            reader.Fail(name, "selects files of a sourceDirectory: set that too, or remove it");
        }

        if (reader.Has("assets"))
        {
            return ReadAssets(inputs["assets"], prefix, reader).With(reader, prefix);
        }

        if (reader.Has("headers"))
        {
            reader.Fail("headers", "says what tracked files are served with: set sourceDirectory or assets, too, or remove it");
        }

        return Nothing;
    }

    /// <summary>The same files, served under a prefix.</summary>
    public TrackedContent Under(Property<string> prefix)
    {
        if (prefix.IsUnknown)
        {
            return new TrackedContent(Property<Manifest>.Unknown(Manifest.IsSecret || prefix.IsSecret), NoPending, null);
        }

        if (prefix.Or("") is not { Length: > 0 } path || Known is null)
        {
            return this;
        }

        var served = Core.Manifests.Manifest.Create(Known.Assets.Select(asset => KeyValuePair.Create(path + asset.Path, asset.Hash)));
        var secret = Manifest.IsSecret || prefix.IsSecret;
        return new TrackedContent(
            Manifest.IsKnown ? Property<Manifest>.Known(served, secret) : Property<Manifest>.Unknown(secret),
            [.. Pending.Select(pending => path + pending)],
            served
        );
    }

    /// <summary>The same files, with what they are served with as part of their content.</summary>
    private TrackedContent With(PropertyReader reader, Property<string> prefix)
    {
        var headers = reader.TextMap("headers");
        if (headers.IsAbsent)
        {
            return this;
        }

        var secret = Manifest.IsSecret || headers.IsSecret;
        if (headers.IsUnknown)
        {
            return new TrackedContent(Property<Manifest>.Unknown(secret), NoPending, null);
        }

        if (headers.OrDefault() is not { } texts || Known is null || reader.Failures.Count > 0)
        {
            return this;
        }

        try
        {
            var served = Known.WithHeaders(texts, prefix.Or(""));
            return this with
            {
                Manifest = Manifest.IsKnown ? Property<Manifest>.Known(served, secret) : Property<Manifest>.Unknown(secret),
                Known = served,
            };
        }
        catch (ManifestException e)
        {
            reader.Fail("headers", e.Message);
            return Nothing;
        }
    }

    private static TrackedContent ReadAssets(PropertyValue assets, Property<string> prefix, PropertyReader reader)
    {
        var secret = assets.ContainsSecret || prefix.IsSecret;
        if (assets.Revealed is PropertyValue.Unknown || prefix.IsUnknown)
        {
            return new TrackedContent(Property<Manifest>.Unknown(secret), NoPending, null);
        }

        if (assets.Revealed is not PropertyValue.Map map)
        {
            reader.Fail("assets", "must be a map of URL path to content hash, such as { \"/index.html\": \"9f86d0…\" }");
            return Nothing;
        }

        var pending = map
            .Entries.Where(asset => asset.Value.ContainsUnknown)
            .Select(asset => prefix.Or("") + asset.Key)
            .ToImmutableSortedSet(StringComparer.Ordinal);
        foreach (var (path, hash) in map.Entries)
        {
            if (!hash.ContainsUnknown && hash.Revealed is not PropertyValue.Text { Value.Length: > 0 })
            {
                reader.Fail($"assets[\"{path}\"]", "must be the hash of the file's content (any text that changes with it), not empty");
            }
        }

        foreach (var path in map.Entries.Keys.Where(path => !path.StartsWith('/')))
        {
            reader.Fail($"assets[\"{path}\"]", $"the path of an asset must start with /: \"/{path}\"");
        }

        if (reader.Failures.Count > 0)
        {
            return Nothing;
        }

        try
        {
            var known = Core.Manifests.Manifest.Create(
                map.Entries.Where(asset => !asset.Value.ContainsUnknown)
                    .Select(asset => KeyValuePair.Create(prefix.Or("") + asset.Key, ((PropertyValue.Text)asset.Value.Revealed).Value))
            );
            var manifest = pending.IsEmpty ? Property<Manifest>.Known(known, secret) : Property<Manifest>.Unknown(secret);
            return new TrackedContent(manifest, pending, known);
        }
        catch (ManifestException e)
        {
            reader.Fail("assets", e.Message);
            return Nothing;
        }
    }

    private static async Task<TrackedContent> HashFolderAsync(
        PropertyReader reader,
        Property<string> prefix,
        SourceFolders folders,
        string urn,
        CancellationToken cancellationToken
    )
    {
        var (folder, include, exclude) = (reader.Text("sourceDirectory"), reader.Texts("include"), reader.Texts("exclude"));
        var secret = folder.IsSecret || include.IsSecret || exclude.IsSecret || prefix.IsSecret;
        if (folder.IsUnknown || include.IsUnknown || exclude.IsUnknown || prefix.IsUnknown)
        {
            return new TrackedContent(Property<Manifest>.Unknown(secret), NoPending, null);
        }

        if (reader.Failures.Count > 0)
        {
            return Nothing;
        }

        if (folder.Or("").Length == 0)
        {
            reader.Fail("sourceDirectory", "must name the folder with the site's files, such as \"site\"");
            return Nothing;
        }

        return await folders.HashAsync(reader, "sourceDirectory", urn, cancellationToken) is { } manifest
            ? new TrackedContent(Property<Manifest>.Known(manifest, secret), NoPending, manifest)
            : Nothing;
    }
}
