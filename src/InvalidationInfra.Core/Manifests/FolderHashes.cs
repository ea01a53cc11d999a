using InvalidationInfra.Core.Manifests.Folders;
using InvalidationInfra.Core.Manifests.Globs;
using InvalidationInfra.Core.Paths;
using Microsoft.Win32.SafeHandles;

namespace InvalidationInfra.Core.Manifests;

/// <summary>
/// Hashes folders, and remembers the hashes for as long as it lives: one instance for all that one process hashes. A second walk through
/// a folder looks at each file's length, times and inode, and reads only those that differ. One folder is hashed at a time, on all
/// processors and on threads of its own; whoever else wants one hashed waits for its turn.
/// </summary>
/// <param name="time">The clock that tells since when a file has been at rest, and when progress is due.</param>
public sealed class FolderHashes(TimeProvider time) : IDisposable
{
    private static readonly TimeSpan ProgressEach = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _turn = new(1);
    private readonly RememberedHashes _remembered = new();
    private readonly Func<string, SafeFileHandle> _open = FolderFiles.Open;

    /// <param name="time">The clock.</param>
    /// <param name="open">Opens a file by its full path; what it throws is what reading a file can throw.</param>
    internal FolderHashes(TimeProvider time, Func<string, SafeFileHandle> open)
        : this(time) => _open = open;

    /// <summary>The manifest of a folder.</summary>
    /// <param name="options">Which files.</param>
    /// <param name="progress">Hears how many files have been hashed, each second from the second one on.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="ManifestException">
    /// The folder is not there, is not a folder, is none that a site can be in (a drive's root, <c>/proc</c>), or has over two million
    /// files; no file is left of it, or a glob matches none; a file cannot be read, is none (a pipe, a device), vanishes, or is written to
    /// meanwhile; a link is dangling, leads out of the folder or in a circle; a glob or the prefix is not valid; or a file has a name that
    /// no URL or invalidation can have. The message names it.
    /// </exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task<HashedFolder> HashAsync(
        DirectoryManifestOptions options,
        IProgress<int>? progress,
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
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return await HashSelectedAsync(options.Root, prefix, globs, progress, cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    private async Task<HashedFolder> HashSelectedAsync(
        string folder,
        string prefix,
        GlobFilter globs,
        IProgress<int>? progress,
        CancellationToken cancellationToken
    )
    {
        var start = time.GetUtcNow();
        var root = SiteFolder.Require(folder);
        var walk = new FolderWalk(root, globs.IsLeftOut, cancellationToken);
        var (files, leftOut) = globs.Select(await walk.ListAsync(), root.Path, cancellationToken);
        var known = _remembered.Of(root.RealPath);
        var hashing = new FolderFiles(root.Path, known, _open, cancellationToken);
        string[] hashes;
        await using (time.CreateTimer(_ => progress?.Report(hashing.Done), null, ProgressEach, ProgressEach))
        {
            hashes = await hashing.HashAsync(files);
        }

        known.Keep(files, hashes, start);
        var assets = new Asset[files.Count];
        for (var i = 0; i < assets.Length; i++)
        {
            assets[i] = new(prefix.Length == 0 ? files[i].Path : prefix + files[i].Path, hashes[i]);
        }

        return new(Manifest.FromUnsorted(assets), leftOut);
    }

    private static string PrefixOf(string prefix)
    {
        if (UrlEncoding.HasControl(prefix))
        {
            throw new ManifestException(
                $"The path prefix '{prefix.ForMessage()}' has a control character, which no invalidation can name: remove it."
            )
            {
                Input = ManifestInput.PathPrefix,
            };
        }

        var trimmed = prefix.TrimEnd('/');
        return trimmed.Length == 0 || trimmed[0] == '/'
            ? trimmed
            : throw new ManifestException($"The path prefix '{prefix}' does not start with '/': write '/{trimmed}'.")
            {
                Input = ManifestInput.PathPrefix,
            };
    }
}
