using System.Buffers;
using System.Buffers.Text;
using System.IO.Compression;

namespace InvalidationInfra.Core.Manifests;

/// <summary>
/// Bytes as text: base64 of a plain head and a Brotli stream. An instance holds what was read back, in buffers that it returns.
/// </summary>
internal sealed class CompressedText : IDisposable
{
    // Hashes are most of a manifest and do not compress: qualities above 2 take twice to ten times as long for 4 % less. The window holds 4
    // MB, a whole site of 50,000 paths.
    private const int Quality = 2;
    private const int WindowBits = 22;

    private readonly byte[] _payload;
    private readonly int _length;

    private CompressedText(byte[] head, byte[] payload, int length)
    {
        Head = head;
        _payload = payload;
        _length = length;
    }

    public byte[] Head { get; }

    public ReadOnlySpan<byte> Payload => _payload.AsSpan(0, _length);

    public static string Write(string marker, byte[] head, ReadOnlySpan<byte> payload)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(head.Length + BrotliEncoder.GetMaxCompressedLength(payload.Length));
        try
        {
            head.CopyTo(buffer, 0);
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

    /// <exception cref="ManifestException">
    /// The text is not what <see cref="Write"/> made, or its payload is longer than <paramref name="maxPayload"/>.
    /// </exception>
    public static CompressedText Read(ReadOnlySpan<char> text, int headLength, int maxPayload)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Base64.GetMaxDecodedFromUtf8Length(text.Length));
        try
        {
            if (!Convert.TryFromBase64Chars(text, bytes, out var length) || length <= headLength)
            {
                throw PayloadReader.Damaged();
            }

            var payload = Decompress(bytes.AsSpan(headLength, length - headLength), maxPayload, out var payloadLength);
            return new(bytes[..headLength], payload, payloadLength);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(_payload);

    private static byte[] Decompress(ReadOnlySpan<byte> compressed, int max, out int length)
    {
        using var decoder = new BrotliDecoder();
        var output = ArrayPool<byte>.Shared.Rent(Math.Clamp(compressed.Length * 2, 4096, max));
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
                        $"The packed manifest unpacks to over {max / 1024 / 1024} MB: that is no manifest of a site."
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
}
