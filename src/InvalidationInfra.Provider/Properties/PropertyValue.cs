using System.Collections.Immutable;

namespace InvalidationInfra.Provider.Properties;

/// <summary>
/// A value of a resource property, as the engine sends it: plain, unknown (in a preview), or secret.
/// Secrets are a wrapper around any other value, so that what is read from one can be marked as one again.
/// </summary>
internal abstract record PropertyValue
{
    private PropertyValue() { }

    /// <summary>Nothing: the property is absent or explicitly null.</summary>
    internal sealed record Null : PropertyValue
    {
        public static readonly Null Instance = new();
    }

    /// <summary>A value that is not known yet, because something that it depends on is still to be deployed.</summary>
    internal sealed record Unknown : PropertyValue
    {
        public static readonly Unknown Instance = new();
    }

    internal sealed record Boolean(bool Value) : PropertyValue;

    internal sealed record Number(double Value) : PropertyValue;

    internal sealed record Text(string Value) : PropertyValue;

    internal sealed record List(ImmutableArray<PropertyValue> Items) : PropertyValue
    {
        public bool Equals(List? other) => other is not null && Items.SequenceEqual(other.Items);

        public override int GetHashCode() => Items.Length;
    }

    internal sealed record Map(PropertyMap Entries) : PropertyValue;

    /// <summary>A value that must not be shown: not in logs, not in messages, and in the state only encrypted.</summary>
    internal sealed record Secret(PropertyValue Inner) : PropertyValue;

    /// <summary>An asset, an archive or a resource reference: no input of this provider takes one.</summary>
    internal sealed record Special(string Kind) : PropertyValue;

    public static PropertyValue Of(string? text) => text is null ? Null.Instance : new Text(text);

    public static PropertyValue Of(IEnumerable<string> texts) => new List([.. texts.Select(Of)]);

    /// <summary>The value without the wrapper of a secret.</summary>
    public PropertyValue Revealed => this is Secret secret ? secret.Inner.Revealed : this;

    /// <summary>The value, wrapped as a secret if <paramref name="secret"/> says so (once, however often it is asked for).</summary>
    public PropertyValue MarkedSecret(bool secret) => secret && this is not Secret and not Null ? new Secret(this) : this;

    /// <summary>Whether this value, or anything in it, is unknown.</summary>
    public bool ContainsUnknown =>
        this switch
        {
            Unknown => true,
            Secret secret => secret.Inner.ContainsUnknown,
            List list => list.Items.Any(item => item.ContainsUnknown),
            Map map => map.Entries.Values.Any(value => value.ContainsUnknown),
            _ => false,
        };

    /// <summary>Whether this value, or anything in it, is secret.</summary>
    public bool ContainsSecret =>
        this switch
        {
            Secret => true,
            List list => list.Items.Any(item => item.ContainsSecret),
            Map map => map.Entries.Values.Any(value => value.ContainsSecret),
            _ => false,
        };

    /// <summary>The same value with no secret wrapper anywhere, for comparisons.</summary>
    public PropertyValue RevealedThroughout() =>
        this switch
        {
            Secret secret => secret.Inner.RevealedThroughout(),
            List list => new List([.. list.Items.Select(item => item.RevealedThroughout())]),
            Map map => new Map(map.Entries.Select(value => value.RevealedThroughout())),
            _ => this,
        };
}
