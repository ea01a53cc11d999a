using System.Buffers;
using System.Buffers.Text;
using System.IO.Compression;

namespace InvalidationInfra.Core.Manifests;

/// <summary>
/// Bytes as text: a marker, then base64 of a plain head and a Brotli stream, then full stops where that would be shorter than
/// <see cref="UnpackingBound"/> asks for. An instance holds what was read back, in buffers that it returns.
/// </summary>
internal sealed class PackedText : IDisposable
{
    // Hashes are most of a manifest and do not compress: qualities above 2 take twice to ten times as long for 4 % less. The window
    // holds 4 MB, a whole site of 80,000 paths.
    private const int Quality = 2;
    private const int WindowBits = 22;

    // What is so regular that its text is too short for what it unpacks to has a text that is made longer.
    private const char Filler = '.';

    private readonly byte[] _payload;
    private readonly int _length;

    private PackedText(byte[] head, byte[] payload, int length, UnpackingBound bound)
    {
        Head = head;
        Bound = bound;
        _payload = payload;
        _length = length;
    }

    /// <summary>Writes a payload, and returns how many bytes the paths in it have when they are read again.</summary>
    public delegate long PayloadWriting(ref PayloadWriter writer);

    public byte[] Head { get; }

    public ReadOnlySpan<byte> Payload => _payload.AsSpan(0, _length);

    /// <summary>The bound of what the text can hold.</summary>
    public UnpackingBound Bound { get; }

    /// <param name="marker">The kind of text, and its version.</param>
    /// <param name="head">What stands before the payload, not compressed.</param>
    /// <param name="payloadBound">How many bytes the payload has at most.</param>
    /// <param name="assets">How many assets, or paths, are in the payload.</param>
    /// <exception cref="ManifestException">The payload is beyond what <see cref="Read"/> accepts.</exception>
    public static string Write(string marker, ReadOnlySpan<byte> head, long payloadBound, int assets, PayloadWriting write)
    {
        var payload = ArrayPool<byte>.Shared.Rent(payloadBound <= Array.MaxLength ? (int)payloadBound : throw TooLarge());
        try
        {
            var writer = new PayloadWriter(payload);
            var pathBytes = write(ref writer);
            var length = UnpackingBound.LengthFor(Math.Max(writer.Written, pathBytes), assets) ?? throw TooLarge();
            return Compress(marker, head, payload.AsSpan(0, writer.Written)).PadRight(length, Filler);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(payload);
        }
    }

    /// <param name="text">The text.</param>
    /// <param name="marker">What it must start with.</param>
    /// <param name="headLength">The length of its head.</param>
    /// <exception cref="ManifestException">
    /// The text is not what <see cref="Write"/> made, or unpacks to more than one of its length can hold.
    /// </exception>
    public static PackedText Read(string text, string marker, int headLength)
    {
        var encoded = text.AsSpan(marker.Length).TrimEnd(Filler);
        var bytes = ArrayPool<byte>.Shared.Rent(Base64.GetMaxDecodedFromUtf8Length(encoded.Length));
        try
        {
            if (!Convert.TryFromBase64Chars(encoded, bytes, out var length) || length <= headLength)
            {
                throw PayloadReader.Damaged();
            }

            var bound = UnpackingBound.Of(text.Length);
            var payload = Decompress(bytes.AsSpan(headLength, length - headLength), bound.MaxBytes, out var payloadLength);
            return new(bytes[..headLength], payload, payloadLength, bound);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(_payload);

    private static string Compress(string marker, ReadOnlySpan<byte> head, ReadOnlySpan<byte> payload)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(head.Length + BrotliEncoder.GetMaxCompressedLength(payload.Length));
        try
        {
            head.CopyTo(buffer);
            if (!BrotliEncoder.TryCompress(payload, buffer.AsSpan(head.Length), out var compressed, Quality, WindowBits))
            {
                throw new InvalidOperationException("Brotli needed more than the room that it asks for.");
            }

            var length = head.Length + compressed;
            return string.Create(
                marker.Length + Base64.GetMaxEncodedToUtf8Length(length),
                (marker, buffer, length),
                static (text, from) =>
                {
                    from.marker.CopyTo(text);
                    Convert.TryToBase64Chars(from.buffer.AsSpan(0, from.length), text[from.marker.Length..], out _);
                }
            );
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static byte[] Decompress(ReadOnlySpan<byte> compressed, long max, out int length)
    {
        using var decoder = new BrotliDecoder();
        var output = ArrayPool<byte>.Shared.Rent((int)Math.Clamp(compressed.Length * 2L, 4096, max));
        length = 0;
        try
        {
            while (true)
            {
                var status = decoder.Decompress(compressed, output.AsSpan(length), out var consumed, out var written);
                compressed = compressed[consumed..];
                length += written;
                if (length > max)
                {
                    throw new ManifestException(
                        $"The packed manifest unpacks to over {max / 1024 / 1024} MB, more than a manifest of its length can hold."
                    );
                }

                if (status == OperationStatus.Done && compressed.IsEmpty)
                {
                    return output;
                }

                if (status != OperationStatus.DestinationTooSmall)
                {
                    throw PayloadReader.Damaged();
                }

                output = Grow(output, length);
            }
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(output);
            throw;
        }
    }

    private static byte[] Grow(byte[] buffer, int filled)
    {
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.AsSpan(0, filled).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }

    private static ManifestException TooLarge() =>
        new("The manifest is too large to be kept in a state: it has millions of files. Split the site over several resources.");
}
