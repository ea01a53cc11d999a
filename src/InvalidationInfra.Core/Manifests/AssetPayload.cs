using System.Text;

namespace InvalidationInfra.Core.Manifests;

/// <summary>
/// Paths and assets as bytes. A list starts with the number of its paths; for each, in ordinal order, follow the number of UTF-8 bytes
/// that it shares with the path before it, the number of its own, and those: most share a folder. Assets have a second and a third
/// part: for each hash its length in bytes times two, plus one if it is lower-case hex, which is stored as the bytes it stands for,
/// half the size and no work for the compressor; then the hashes' bytes.
/// </summary>
internal static class AssetPayload
{
    // What an invalidation can name at all: each byte is one character or more when encoded.
    private const int MaxPathBytes = Paths.UrlEncoding.MaxLength;

    public static long BoundOf(ReadOnlySpan<Asset> assets)
    {
        const int numbersOfAnAsset = 3 * PayloadWriter.MaxNumberBytes;
        long bound = PayloadWriter.MaxNumberBytes;
        foreach (var (path, hash) in assets)
        {
            bound += numbersOfAnAsset + 3L * path.Length + 3L * hash.Length;
        }

        return bound;
    }

    public static long BoundOf(IEnumerable<string> paths) =>
        paths.Sum(path => 2 * PayloadWriter.MaxNumberBytes + 3L * path.Length) + PayloadWriter.MaxNumberBytes;

    /// <summary>Returns how many bytes the paths have in all when they are read again.</summary>
    public static long WriteAssets(ReadOnlySpan<Asset> assets, ref PayloadWriter writer)
    {
        var paths = new PathWriter();
        writer.Number(assets.Length);
        foreach (var (path, _) in assets)
        {
            paths.Write(path, ref writer);
        }

        foreach (var (_, hash) in assets)
        {
            writer.Number(AssetHash.IsLowerHex(hash) ? hash.Length / 2 * 2 + 1 : Encoding.UTF8.GetByteCount(hash) * 2);
        }

        foreach (var (_, hash) in assets)
        {
            if (AssetHash.IsLowerHex(hash))
            {
                writer.Hex(hash);
            }
            else
            {
                writer.Text(hash);
            }
        }

        return paths.Total;
    }

    /// <inheritdoc cref="WriteAssets"/>
    public static long WritePaths(IReadOnlyCollection<string> list, ref PayloadWriter writer)
    {
        var paths = new PathWriter();
        writer.Number(list.Count);
        foreach (var path in list)
        {
            paths.Write(path, ref writer);
        }

        return paths.Total;
    }

    /// <param name="bound">What the text that the payload came in can hold.</param>
    public static Asset[] ReadAssets(ref PayloadReader reader, UnpackingBound bound)
    {
        var paths = ReadPaths(ref reader, bound, bytesEach: 3);
        var codes = new int[paths.Length];
        foreach (ref var code in codes.AsSpan())
        {
            code = reader.Number();
        }

        var assets = new Asset[paths.Length];
        for (var i = 0; i < assets.Length; i++)
        {
            var bytes = reader.Bytes(codes[i] >>> 1);
            assets[i] = new(paths[i], (codes[i] & 1) == 1 ? Convert.ToHexStringLower(bytes) : Encoding.UTF8.GetString(bytes));
        }

        return assets;
    }

    /// <inheritdoc cref="ReadAssets"/>
    public static string[] ReadPaths(ref PayloadReader reader, UnpackingBound bound) => ReadPaths(ref reader, bound, bytesEach: 2);

    private static string[] ReadPaths(ref PayloadReader reader, UnpackingBound bound, int bytesEach)
    {
        var count = reader.Count(bytesEach);
        if (count > bound.MaxAssets)
        {
            throw PayloadReader.Damaged();
        }

        var paths = new string[count];
        Span<byte> path = stackalloc byte[MaxPathBytes];
        var (length, total) = (0, 0L);
        for (var i = 0; i < count; i++)
        {
            var shared = reader.Number();
            var own = reader.Bytes(reader.Number());
            if (shared > length || shared + own.Length > MaxPathBytes || (total += shared + own.Length) > bound.MaxBytes)
            {
                throw PayloadReader.Damaged();
            }

            length = shared + own.Length;
            own.CopyTo(path[shared..]);
            paths[i] = Encoding.UTF8.GetString(path[..length]);
        }

        return paths;
    }

    private sealed class PathWriter
    {
        private byte[] _before = new byte[MaxPathBytes];
        private byte[] _current = new byte[MaxPathBytes];
        private int _length;

        public long Total { get; private set; }

        public void Write(string path, ref PayloadWriter writer)
        {
            var length = Encoding.UTF8.GetBytes(path, _current);
            var shared = _before.AsSpan(0, _length).CommonPrefixLength(_current.AsSpan(0, length));
            writer.Number(shared);
            writer.Number(length - shared);
            writer.Bytes(_current.AsSpan(shared, length - shared));
            (_before, _current, _length) = (_current, _before, length);
            Total += length;
        }
    }
}
