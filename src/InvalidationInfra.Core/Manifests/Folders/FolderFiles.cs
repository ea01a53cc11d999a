using InvalidationInfra.Core.Paths;
using Microsoft.Win32.SafeHandles;

namespace InvalidationInfra.Core.Manifests.Folders;

/// <summary>Hashes the files of a folder, each in one sequential read, as many at a time as there are processors.</summary>
internal sealed class FolderFiles(string root, Func<string, SafeFileHandle> open, CancellationToken cancellationToken)
{
    // Few enough for the last ones not to hold up the end, enough for the shared counter not to matter.
    private const int FilesATurn = 16;

    public static SafeFileHandle Open(string path) =>
        File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    /// <summary>The hashes of <paramref name="files"/>, in their order.</summary>
    public async Task<string[]> HashAsync(List<FolderEntry> files)
    {
        var hashes = new string[files.Count];
        var large = Enumerable
            .Range(0, files.Count)
            .Where(i => FileHasher.IsLarge(files[i].Length))
            .OrderByDescending(i => files[i].Length)
            .ToArray();
        var (nextLarge, nextSmall) = (0, 0);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var workers = Math.Clamp(files.Count / FilesATurn + large.Length, 1, Environment.ProcessorCount);
        await Task.WhenAll(Enumerable.Range(0, workers).Select(_ => Task.Run(WorkAsync, stop.Token)));
        return hashes;

        async Task WorkAsync()
        {
            try
            {
                using var hasher = new FileHasher();
                await HashLargeFilesAsync(hasher);
                HashSmallFiles(hasher);
            }
            catch
            {
                await stop.CancelAsync();
                throw;
            }
        }

        // The largest first: one of them left for the end would keep one processor busy and the others idle.
        async Task HashLargeFilesAsync(FileHasher hasher)
        {
            for (int next; (next = Interlocked.Increment(ref nextLarge) - 1) < large.Length;)
            {
                hashes[large[next]] = await HashLargeAsync(hasher, files[large[next]], stop.Token);
            }
        }

        void HashSmallFiles(FileHasher hasher)
        {
            for (int start; (start = Interlocked.Add(ref nextSmall, FilesATurn) - FilesATurn) < files.Count;)
            {
                stop.Token.ThrowIfCancellationRequested();
                for (var i = start; i < Math.Min(start + FilesATurn, files.Count); i++)
                {
                    if (!FileHasher.IsLarge(files[i].Length))
                    {
                        hashes[i] = HashSmall(hasher, files[i]);
                    }
                }
            }
        }
    }

    private async Task<string> HashLargeAsync(FileHasher hasher, FolderEntry file, CancellationToken stop)
    {
        try
        {
            using var handle = open(root + file.Path);
            return await hasher.HashLargeAsync(handle, file.Length, stop) ?? throw WrittenTo(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(file, exception);
        }
    }

    private string HashSmall(FileHasher hasher, FolderEntry file)
    {
        // Never opened: it may be a pipe, and opening one waits until somebody writes into it.
        if (file.Length == 0)
        {
            return FileHasher.HashOfNothing;
        }

        try
        {
            using var handle = open(root + file.Path);
            return hasher.HashSmall(handle, file.Length) ?? throw WrittenTo(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(file, exception);
        }
    }

    private ManifestException WrittenTo(FolderEntry file) =>
        new(
            $"{Named(file)} was written to while it was being hashed: run again when nothing writes to the folder (is a build still running?)."
        );

    private ManifestException Unreadable(FolderEntry file, Exception exception) =>
        exception switch
        {
            FileNotFoundException or DirectoryNotFoundException => new(
                $"{Named(file)} vanished while the folder was being hashed: run again when nothing writes to the folder (is a build still running?).",
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
