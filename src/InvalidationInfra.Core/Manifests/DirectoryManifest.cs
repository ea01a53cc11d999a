using Microsoft.Win32.SafeHandles;

namespace InvalidationInfra.Core.Manifests;

/// <summary>The manifest of a folder: the first 32 lower-case hex digits of the SHA-256 of each file's content.</summary>
/// <remarks>
/// Symbolic links to files and folders inside the folder are followed. What is no file (a pipe, a socket, a device) is refused. Where the
/// system does not tell one from an empty file (on macOS), it counts as that.
/// </remarks>
public static class DirectoryManifest
{
    /// <summary>Hashes a folder once, on all processors; <see cref="FolderHashes"/> is for several times.</summary>
    /// <exception cref="ManifestException">See <see cref="FolderHashes.HashAsync"/>.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static async Task<Manifest> HashAsync(DirectoryManifestOptions options, CancellationToken cancellationToken)
    {
        using var hashes = new FolderHashes(TimeProvider.System);
        return (await hashes.HashAsync(options, progress: null, cancellationToken)).Manifest;
    }

    /// <param name="options">Which files.</param>
    /// <param name="open">Opens a file by its full path; what it throws is what reading a file can throw.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    internal static async Task<Manifest> HashAsync(
        DirectoryManifestOptions options,
        Func<string, SafeFileHandle> open,
        CancellationToken cancellationToken
    )
    {
        using var hashes = new FolderHashes(TimeProvider.System, open);
        return (await hashes.HashAsync(options, progress: null, cancellationToken)).Manifest;
    }
}
