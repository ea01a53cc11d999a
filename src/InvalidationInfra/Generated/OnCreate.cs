// Made from the package's schema: edit that, then
// dotnet run --project src/InvalidationInfra.Provider -- --sdk src/InvalidationInfra/Generated
using System.ComponentModel;
using Pulumi;

namespace InvalidationInfra;

/// <summary>The behaviour at the resource's creation.</summary>
[EnumType]
public readonly struct OnCreate : IEquatable<OnCreate>
{
    private readonly string _value;

    private OnCreate(string value) => _value = value;

    /// <summary>Everything tracked, or the paths given, is invalidated: nobody knows what the edges hold.</summary>
    public static OnCreate Invalidate { get; } = new("invalidate");

    /// <summary>Nothing is issued: a distribution that is new has nothing cached.</summary>
    public static OnCreate Skip { get; } = new("skip");

    /// <summary>Whether both are the same.</summary>
    public static bool operator ==(OnCreate left, OnCreate right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(OnCreate left, OnCreate right) => !left.Equals(right);

    /// <summary>The value as the provider knows it.</summary>
    public static explicit operator string(OnCreate value) => value._value;

    /// <inheritdoc />
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override bool Equals(object? obj) => obj is OnCreate other && Equals(other);

    /// <inheritdoc />
    public bool Equals(OnCreate other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc />
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override int GetHashCode() => _value?.GetHashCode(StringComparison.Ordinal) ?? 0;

    /// <inheritdoc />
    public override string ToString() => _value;
}
