using System.Buffers;

namespace InvalidationInfra.Core.Manifests.Globs;

/// <summary>Globs of assets, relative to the path that the assets are served under.</summary>
public sealed class PathGlobs
{
    private const string AnyBelow = "/**";

    // What a matcher may take for more than itself.
    private static readonly SearchValues<char> Meaningful = SearchValues.Create("*!{}\\.");

    private readonly string _prefix;

    // Most globs name a folder with all that is in it, which needs no matcher.
    private readonly string[] _folders;
    private readonly Glob[] _others;

    private PathGlobs(Glob[] globs, string prefix)
    {
        _prefix = prefix;
        _folders = [.. globs.Where(IsFolder).Select(glob => $"{prefix}/{glob.Text[..^2]}")];
        _others = [.. globs.Where(glob => !IsFolder(glob))];
    }

    /// <summary>Reads globs.</summary>
    /// <param name="globs">Such as <c>assets/**</c>. Letter case counts.</param>
    /// <param name="input">The input that they are of, for failures.</param>
    /// <param name="pathPrefix">The path that they start at: empty, or such as <c>/docs</c>.</param>
    /// <exception cref="ManifestException">One is not a glob; the message names it.</exception>
    public static PathGlobs Parse(IEnumerable<string> globs, ManifestInput input, string pathPrefix = "")
    {
        ArgumentNullException.ThrowIfNull(globs);
        ArgumentNullException.ThrowIfNull(pathPrefix);

        return new([.. globs.Select(glob => Glob.Parse(glob, input))], pathPrefix.TrimEnd('/'));
    }

    /// <summary>Whether a glob matches an asset.</summary>
    /// <param name="assetPath">The asset's raw URL path, with the path prefix.</param>
    public bool Matches(string assetPath)
    {
        ArgumentNullException.ThrowIfNull(assetPath);

        return _folders.Any(folder => assetPath.StartsWith(folder, StringComparison.Ordinal))
            || (
                _others.Length > 0
                && assetPath.StartsWith(_prefix + "/", StringComparison.Ordinal)
                && _others.Any(glob => glob.Matches(assetPath[_prefix.Length..]))
            );
    }

    /// <summary>Requires that no glob is one that can match nothing as it is written: a folder's name, or another tool's way.</summary>
    /// <param name="manifest">The assets that there are.</param>
    /// <exception cref="ManifestException">One is; the message names it and says what to write.</exception>
    public void RequireSense(Manifest manifest)
    {
        ArgumentNullException.ThrowIfNull(manifest);

        var paths = manifest
            .Assets.Select(asset => asset.Path)
            .Where(path => path.StartsWith(_prefix + "/", StringComparison.Ordinal))
            .Select(path => path[_prefix.Length..]);
        foreach (var glob in _others.Where(glob => glob.IsForeign || glob.IsFolderOf(paths)).Where(glob => !paths.Any(glob.Matches)))
        {
            throw glob.MatchesNothing("of the site", paths);
        }
    }

    private static bool IsFolder(Glob glob) =>
        glob.Text.EndsWith(AnyBelow, StringComparison.Ordinal)
        && !glob.Text.StartsWith('/')
        && !glob.Text.AsSpan(0, glob.Text.Length - AnyBelow.Length).ContainsAny(Meaningful);
}
