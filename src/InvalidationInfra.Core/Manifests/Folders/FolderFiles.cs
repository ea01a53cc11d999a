using InvalidationInfra.Core.Paths;
using Microsoft.Win32.SafeHandles;

namespace InvalidationInfra.Core.Manifests.Folders;

/// <summary>Hashes the files of a folder, each in one sequential read, as many at a time as there are processors.</summary>
/// <param name="root">The folder.</param>
/// <param name="known">The hashes of files that need not be read.</param>
/// <param name="open">Opens a file by its full path.</param>
internal sealed class FolderFiles(
    string root,
    RememberedHashes.OfFolder known,
    Func<string, SafeFileHandle> open,
    CancellationToken cancellationToken
)
{
    // Few enough for the last ones not to hold up the end, enough for the shared counter not to matter.
    private const int FilesATurn = 16;

    private int _done;

    /// <summary>The number of files that have been hashed so far.</summary>
    public int Done => Volatile.Read(ref _done);

    public static SafeFileHandle Open(string path) =>
        File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    /// <summary>The hashes of <paramref name="files"/>, in their order.</summary>
    public async Task<string[]> HashAsync(List<FolderEntry> files)
    {
        var hashes = files.Select(file => known.Find(file)).ToArray();
        // The largest first: one of them left for the end would keep one processor busy and the others idle.
        var order = Enumerable.Range(0, files.Count).Where(i => hashes[i] is null).ToArray();
        var large = order.Where(i => FileHasher.IsLarge(files[i].Stamp.Length)).OrderByDescending(i => files[i].Stamp.Length).ToArray();
        var small = order.Where(i => !FileHasher.IsLarge(files[i].Stamp.Length)).ToArray();
        _done = files.Count - order.Length;
        if (order.Length == 0)
        {
            return hashes!;
        }

        var (nextLarge, nextSmall) = (0, 0);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await OwnThreads.RunAsync(small.Length / FilesATurn + large.Length, Work, stop.Token);
        return hashes!;

        void Work()
        {
            try
            {
                using var hasher = new FileHasher();
                HashLargeFiles(hasher);
                HashSmallFiles(hasher);
            }
            catch
            {
                stop.Cancel();
                throw;
            }
        }

        void HashLargeFiles(FileHasher hasher)
        {
            for (int next; (next = Interlocked.Increment(ref nextLarge) - 1) < large.Length;)
            {
                Hash(hasher, large[next]);
            }
        }

        void HashSmallFiles(FileHasher hasher)
        {
            for (int start; (start = Interlocked.Add(ref nextSmall, FilesATurn) - FilesATurn) < small.Length;)
            {
                foreach (var i in small.AsSpan(start, Math.Min(FilesATurn, small.Length - start)))
                {
                    Hash(hasher, i);
                }
            }
        }

        void Hash(FileHasher hasher, int i)
        {
            stop.Token.ThrowIfCancellationRequested();
            hashes[i] = HashFile(hasher, files[i], stop.Token);
            Interlocked.Increment(ref _done);
        }
    }

    private string HashFile(FileHasher hasher, FolderEntry file, CancellationToken cancellationToken)
    {
        // Never opened: where the system does not tell what it is it may be a pipe, and opening one waits until somebody writes into it.
        if (file.Stamp.Length == 0)
        {
            return FileHasher.HashOfNothing;
        }

        try
        {
            using var handle = open(root + file.Path);
            var hash = FileHasher.IsLarge(file.Stamp.Length)
                ? hasher.HashLarge(handle, file.Stamp.Length, cancellationToken)
                : hasher.HashSmall(handle, file.Stamp.Length);
            return hash is null || FileStamp.Of(handle).IsWrittenSince(file.Stamp) ? throw WrittenTo(file) : hash;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(file, exception);
        }
    }

    private ManifestException WrittenTo(FolderEntry file) =>
        new(
            $"{Named(file)} was written to while it was being hashed: "
                + "run again when nothing writes to the folder (is a build still running?)."
        );

    private ManifestException Unreadable(FolderEntry file, Exception exception) =>
        exception switch
        {
            FileNotFoundException or DirectoryNotFoundException => new(
                $"{Named(file)} vanished while the folder was being hashed: "
                    + "run again when nothing writes to the folder (is a build still running?).",
                exception
            ),
            UnauthorizedAccessException => new(
                $"{Named(file)} cannot be read: access is denied. Make it readable, or exclude it.",
                exception
            ),
            _ => new($"{Named(file)} cannot be read: {exception.Message}", exception),
        };

    private string Named(FolderEntry file) => $"The file '{file.Path[1..].ForMessage()}' in '{root}'";
}
