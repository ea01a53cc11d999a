// Made from the package's schema: edit that, then
// dotnet run --project src/InvalidationInfra.Provider -- --sdk src/InvalidationInfra/Generated
using System.ComponentModel;
using Pulumi;

namespace InvalidationInfra;

/// <summary>The end of a command whose wait runs out of time.</summary>
[EnumType]
public readonly struct OnTimeout : IEquatable<OnTimeout>
{
    private readonly string _value;

    private OnTimeout(string value) => _value = value;

    /// <summary>The command fails. The invalidation goes on, and the next command reads its status.</summary>
    public static OnTimeout Fail { get; } = new("fail");

    /// <summary>The command ends well, with a warning. The invalidation goes on, and the next command reads its status.</summary>
    public static OnTimeout Warn { get; } = new("warn");

    /// <summary>Whether both are the same.</summary>
    public static bool operator ==(OnTimeout left, OnTimeout right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(OnTimeout left, OnTimeout right) => !left.Equals(right);

    /// <summary>The value as the provider knows it.</summary>
    public static explicit operator string(OnTimeout value) => value._value;

    /// <inheritdoc />
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override bool Equals(object? obj) => obj is OnTimeout other && Equals(other);

    /// <inheritdoc />
    public bool Equals(OnTimeout other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc />
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override int GetHashCode() => _value?.GetHashCode(StringComparison.Ordinal) ?? 0;

    /// <inheritdoc />
    public override string ToString() => _value;
}
