namespace Pulumi.Aws.Route53;

[EnumType]
public readonly struct RecordType : IEquatable<RecordType>
{
    private readonly string _value;

    private RecordType(string value) => _value = value ?? throw new ArgumentNullException(nameof(value));

    public static RecordType A { get; } = new("A");

    public static RecordType AAAA { get; } = new("AAAA");

    public static RecordType CNAME { get; } = new("CNAME");

    public static RecordType CAA { get; } = new("CAA");

    public static RecordType MX { get; } = new("MX");

    public static RecordType NAPTR { get; } = new("NAPTR");

    public static RecordType NS { get; } = new("NS");

    public static RecordType PTR { get; } = new("PTR");

    public static RecordType SOA { get; } = new("SOA");

    public static RecordType SPF { get; } = new("SPF");

    public static RecordType SRV { get; } = new("SRV");

    public static RecordType TXT { get; } = new("TXT");

    public static bool operator ==(RecordType left, RecordType right) => left.Equals(right);

    public static bool operator !=(RecordType left, RecordType right) => !left.Equals(right);

    public static explicit operator string(RecordType value) => value._value;

    public override bool Equals(object? obj) => obj is RecordType other && Equals(other);

    public bool Equals(RecordType other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    public override int GetHashCode() => _value?.GetHashCode(StringComparison.Ordinal) ?? 0;

    public override string ToString() => _value;
}
