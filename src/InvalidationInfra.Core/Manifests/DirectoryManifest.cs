using InvalidationInfra.Core.Manifests.Folders;
using Microsoft.Win32.SafeHandles;

namespace InvalidationInfra.Core.Manifests;

/// <summary>The manifest of a folder: the first 32 lower-case hex digits of the SHA-256 of each file's content.</summary>
/// <remarks>
/// Symbolic links to files and folders inside the folder are followed. A pipe, socket or device has no content and counts as an empty file.
/// </remarks>
public static class DirectoryManifest
{
    /// <summary>Hashes a folder, on all processors.</summary>
    /// <exception cref="ManifestException">
    /// The folder is not there or is not a folder; a file cannot be read, vanishes, or is written to meanwhile; a link is dangling, leads
    /// out of the folder or in a circle;
    /// a glob or the prefix is not valid; or a file has a name that no URL or invalidation can have. The message names it.
    /// </exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static Task<Manifest> HashAsync(DirectoryManifestOptions options, CancellationToken cancellationToken) =>
        HashAsync(options, FolderFiles.Open, cancellationToken);

    /// <param name="options">Which files.</param>
    /// <param name="open">Opens a file by its full path; what it throws is what reading a file can throw.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    internal static async Task<Manifest> HashAsync(
        DirectoryManifestOptions options,
        Func<string, SafeFileHandle> open,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(options);
        if (!Path.IsPathFullyQualified(options.Root))
        {
            throw new ArgumentException($"The root must be an absolute path, and '{options.Root}' is not.", nameof(options));
        }

        var prefix = PrefixOf(options.PathPrefix);
        var globs = new GlobFilter(options.Include, options.Exclude);
        var root = Path.TrimEndingDirectorySeparator(options.Root);
        var files = globs.Select(new FolderWalk(root, cancellationToken).List());
        if (
            files.Where(file => file.Problem is not null).OrderBy(file => file.Path, StringComparer.Ordinal).FirstOrDefault() is
            { Problem: { } problem }
        )
        {
            throw new ManifestException(problem);
        }

        var hashes = await new FolderFiles(root, open, cancellationToken).HashAsync(files);
        var assets = new Asset[files.Count];
        for (var i = 0; i < assets.Length; i++)
        {
            assets[i] = new(prefix.Length == 0 ? files[i].Path : prefix + files[i].Path, hashes[i]);
        }

        return Manifest.FromUnsorted(assets);
    }

    private static string PrefixOf(string prefix)
    {
        var trimmed = prefix.TrimEnd('/');
        return trimmed.Length == 0 || trimmed[0] == '/'
            ? trimmed
            : throw new ManifestException($"The path prefix '{prefix}' does not start with '/': write '/{trimmed}'.");
    }
}
