namespace Pulumi;

/// <summary>A file, or a bundle of files, that a resource takes as an input.</summary>
public abstract class AssetOrArchive
{
    private protected AssetOrArchive(string kind, string source, object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Kind = kind;
        Source = source;
        Value = value;
    }

    /// <summary>The protocol's mark for this kind of object.</summary>
    internal string Kind { get; }

    /// <summary>The key under which <see cref="Value"/> travels: <c>path</c>, <c>text</c>, <c>uri</c> or <c>assets</c>.</summary>
    internal string Source { get; }

    internal object Value { get; }
}
