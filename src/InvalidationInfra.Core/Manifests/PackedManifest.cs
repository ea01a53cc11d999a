using System.Buffers;
using System.Text;

namespace InvalidationInfra.Core.Manifests;

/// <summary>
/// A manifest as one string: a version marker, then base64 of the content digest (32 bytes) and a Brotli stream. What is compressed:
/// <list type="number">
/// <item>the number of assets;</item>
/// <item>for each path, how many UTF-8 bytes it shares with the path before it, how many of its own follow, and those (the paths are
/// sorted, so most share a folder);</item>
/// <item>for each hash its length in bytes times two, plus one if it is lower-case hex: that is stored as the bytes it stands for, half the
/// size, and no work for the compressor;</item>
/// <item>the hashes' bytes.</item>
/// </list>
/// </summary>
internal static class PackedManifest
{
    private const string Marker = "m1:";
    private const int DigestBytes = 32;

    // Far above any real site (a million assets are about 70 MB), and what a forged text of a few bytes can make the reader allocate at
    // most, for the payload and for the paths.
    private const int MaxBytes = 256 * 1024 * 1024;

    private static readonly SearchValues<char> LowerHex = SearchValues.Create("0123456789abcdef");

    public static string Write(Asset[] assets, string digest)
    {
        var payload = ArrayPool<byte>.Shared.Rent(BoundOfPayload(assets));
        try
        {
            var writer = new PayloadWriter(payload);
            writer.Number(assets.Length);
            WritePaths(assets, ref writer);
            foreach (var asset in assets)
            {
                writer.Number(LengthCode(asset.Hash));
            }

            foreach (var asset in assets)
            {
                WriteHash(asset.Hash, ref writer);
            }

            if (writer.Written > MaxBytes)
            {
                throw TooLarge();
            }

            return CompressedText.Write(Marker, Convert.FromHexString(digest), payload.AsSpan(0, writer.Written));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(payload);
        }
    }

    public static Asset[] Read(string packed, out string digest)
    {
        if (!packed.StartsWith(Marker, StringComparison.Ordinal))
        {
            throw new ManifestException($"This is not a packed manifest: it does not start with '{Marker}'.");
        }

        using var text = CompressedText.Read(packed.AsSpan(Marker.Length), DigestBytes, MaxBytes);
        digest = Convert.ToHexStringLower(text.Head);
        var reader = new PayloadReader(text.Payload);
        var assets = new Asset[reader.Count(bytesEach: 3)];
        var paths = ReadPaths(assets.Length, ref reader);
        var codes = new int[assets.Length];
        foreach (ref var code in codes.AsSpan())
        {
            code = reader.Number();
        }

        for (var i = 0; i < assets.Length; i++)
        {
            assets[i] = new(paths[i], ReadHash(codes[i], ref reader));
        }

        if (!reader.AtEnd)
        {
            throw PayloadReader.Damaged();
        }

        return assets;
    }

    private static void WritePaths(Asset[] assets, ref PayloadWriter writer)
    {
        var (before, current) = (new byte[4096], new byte[4096]);
        var (beforeLength, total) = (0, 0L);
        foreach (var (path, _) in assets)
        {
            var bound = Encoding.UTF8.GetMaxByteCount(path.Length);
            if (current.Length < bound)
            {
                current = new byte[bound];
            }

            var length = Encoding.UTF8.GetBytes(path, current);
            var shared = before.AsSpan(0, beforeLength).CommonPrefixLength(current.AsSpan(0, length));
            writer.Number(shared);
            writer.Number(length - shared);
            writer.Bytes(current.AsSpan(shared, length - shared));

            (before, current, beforeLength) = (current, before, length);
            total += length;
        }

        if (total > MaxBytes)
        {
            throw TooLarge();
        }
    }

    private static string[] ReadPaths(int count, ref PayloadReader reader)
    {
        var paths = new string[count];
        var path = new byte[4096];
        var (length, total) = (0, 0L);
        for (var i = 0; i < count; i++)
        {
            var shared = reader.Number();
            var own = reader.Bytes(reader.Number());
            if (shared > length || (total += shared + own.Length) > MaxBytes)
            {
                throw PayloadReader.Damaged();
            }

            length = shared + own.Length;
            if (path.Length < length)
            {
                Array.Resize(ref path, length * 2);
            }

            own.CopyTo(path.AsSpan(shared));
            paths[i] = Encoding.UTF8.GetString(path, 0, length);
        }

        return paths;
    }

    private static int LengthCode(string hash) => IsLowerHex(hash) ? hash.Length / 2 * 2 + 1 : Encoding.UTF8.GetByteCount(hash) * 2;

    private static void WriteHash(string hash, ref PayloadWriter writer)
    {
        if (IsLowerHex(hash))
        {
            writer.Hex(hash);
        }
        else
        {
            writer.Text(hash);
        }
    }

    private static string ReadHash(int code, ref PayloadReader reader)
    {
        var bytes = reader.Bytes(code >>> 1);
        return (code & 1) == 1 ? Convert.ToHexStringLower(bytes) : Encoding.UTF8.GetString(bytes);
    }

    private static bool IsLowerHex(string hash) => hash.Length % 2 == 0 && !hash.AsSpan().ContainsAnyExcept(LowerHex);

    private static int BoundOfPayload(Asset[] assets)
    {
        const int numbersOfAnAsset = 3 * PayloadWriter.MaxNumberBytes;
        long bound = PayloadWriter.MaxNumberBytes;
        foreach (var (path, hash) in assets)
        {
            bound += numbersOfAnAsset + 3L * path.Length + 3L * hash.Length;
        }

        return bound <= Array.MaxLength ? (int)bound : throw TooLarge();
    }

    private static ManifestException TooLarge() =>
        new(
            $"The manifest is too large: its paths and hashes have over {MaxBytes / 1024 / 1024} MB. Split the site over several resources."
        );
}
