namespace InvalidationInfra.Core.Manifests;

/// <summary>Reads what <see cref="PayloadWriter"/> wrote, and trusts none of it.</summary>
internal ref struct PayloadReader(ReadOnlySpan<byte> payload)
{
    private ReadOnlySpan<byte> _rest = payload;

    public readonly bool AtEnd => _rest.IsEmpty;

    /// <summary>
    /// A number of things that take at least <paramref name="bytesEach"/> of the bytes that follow: no room is made for more than can be
    /// there.
    /// </summary>
    public int Count(int bytesEach)
    {
        var count = Number();
        return count <= _rest.Length / bytesEach ? count : throw Damaged();
    }

    public int Number()
    {
        var value = 0u;
        for (var i = 0; i < PayloadWriter.MaxNumberBytes && i < _rest.Length; i++)
        {
            value |= (uint)(_rest[i] & 0x7f) << (7 * i);
            if (_rest[i] > 0x7f)
            {
                continue;
            }

            _rest = _rest[(i + 1)..];
            return value <= int.MaxValue ? (int)value : throw Damaged();
        }

        throw Damaged();
    }

    public ReadOnlySpan<byte> Bytes(int length)
    {
        if (length > _rest.Length)
        {
            throw Damaged();
        }

        var bytes = _rest[..length];
        _rest = _rest[length..];
        return bytes;
    }

    public static ManifestException Damaged() => new("The packed manifest is damaged: it was changed or cut off after it was packed.");
}
