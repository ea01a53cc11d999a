using System.Text;

namespace InvalidationInfra.Core.Manifests;

/// <summary>Writes numbers, seven bits a byte with the low bits first, and bytes into a buffer that is large enough.</summary>
internal ref struct PayloadWriter(Span<byte> buffer)
{
    /// <summary>The bytes that a number takes at most.</summary>
    public const int MaxNumberBytes = 5;

    private readonly Span<byte> _buffer = buffer;

    public int Written { get; private set; }

    public readonly ReadOnlySpan<byte> Payload => _buffer[..Written];

    public void Number(int value)
    {
        var rest = (uint)value;
        for (; rest > 0x7f; rest >>= 7)
        {
            _buffer[Written++] = (byte)(rest | 0x80);
        }

        _buffer[Written++] = (byte)rest;
    }

    public void Bytes(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(_buffer[Written..]);
        Written += bytes.Length;
    }

    public void Text(string text) => Written += Encoding.UTF8.GetBytes(text, _buffer[Written..]);

    public void Hex(string hex)
    {
        Convert.FromHexString(hex, _buffer[Written..], out _, out var written);
        Written += written;
    }
}
