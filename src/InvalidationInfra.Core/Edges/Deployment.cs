using InvalidationInfra.Core.Manifests;
using InvalidationInfra.Core.Urls;

namespace InvalidationInfra.Core.Edges;

/// <summary>The content of an origin: which assets, at which URLs, and how they were chosen from all that is deployed.</summary>
public sealed record Deployment
{
    /// <summary>The tracked assets; <see langword="null"/> where nothing is tracked.</summary>
    public Manifest? Manifest { get; init; }

    /// <summary>The way in which assets become URLs.</summary>
    public required Serving Serving { get; init; }

    /// <summary>
    /// The way in which the assets were chosen (globs, a folder or a list), as a text that is only compared. Where two deployments differ
    /// in it, an asset that comes in may have been served, and cached, before anything tracked it.
    /// </summary>
    public string Selection { get; init; } = "";

    /// <summary>
    /// The text that two deployments share only if the origin answers every URL alike: what a caller reference is derived from.
    /// </summary>
    public string Digest => string.Join('\n', Manifest?.ContentDigest, Selection, Serving.Digest);

    /// <summary>The answer of the origin to every URL that it does not know; <see langword="null"/> where that is an error.</summary>
    internal string? FallbackContent =>
        Serving.FallbackDocument is not { } path ? null
        : Manifest is not null && Manifest.TryGetHash(path, out var hash) ? "hash " + hash
        : "path " + path;

    /// <summary>Whether URLs that only one of the two deployments has may be cached from a time in which nothing tracked them.</summary>
    internal bool IsServedLike(Deployment other) => Selection == other.Selection && Serving.Equals(other.Serving);
}
