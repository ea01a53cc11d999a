using System.Buffers;
using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace InvalidationInfra.Core.Manifests.Folders;

/// <summary>Hashes one file after the other, with buffers of its own.</summary>
internal sealed class FileHasher : IDisposable
{
    // Small enough for what was read to be hashed out of the processor's cache.
    private const int BufferSize = 256 * 1024;

    private readonly byte[] _buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
    private readonly byte[] _ahead = ArrayPool<byte>.Shared.Rent(BufferSize);

    /// <summary>The hash of an empty file.</summary>
    public static string HashOfNothing { get; } = AssetHash.Cut(SHA256.HashData([]));

    /// <summary>Whether a file is read and hashed in several pieces.</summary>
    public static bool IsLarge(long length) => length >= BufferSize;

    /// <summary>The hash of a file that is not large, or null if its length is not the expected one.</summary>
    public string? HashSmall(SafeFileHandle file, long length)
    {
        var filled = 0;
        for (int read; filled < _buffer.Length && (read = RandomAccess.Read(file, _buffer.AsSpan(filled), filled)) > 0;)
        {
            filled += read;
        }

        if (filled != length)
        {
            return null;
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(_buffer.AsSpan(0, filled), hash);
        return AssetHash.Cut(hash);
    }

    /// <summary>
    /// The hash of a large file, or null if its length is not the expected one. While one piece is hashed the next is read.
    /// </summary>
    public string? HashLarge(SafeFileHandle file, long length, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (current, next) = (_buffer, _ahead);
        var read = RandomAccess.Read(file, current, 0);
        long done = 0;
        while (read > 0)
        {
            done += read;
            cancellationToken.ThrowIfCancellationRequested();
            var (buffer, offset) = (next, done);
            var reading = Task.Run(() => RandomAccess.Read(file, buffer, offset), CancellationToken.None);
            hash.AppendData(current, 0, read);
            read = reading.GetAwaiter().GetResult();
            (current, next) = (next, current);
        }

        return done == length ? AssetHash.Cut(hash.GetHashAndReset()) : null;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        ArrayPool<byte>.Shared.Return(_ahead);
    }
}
