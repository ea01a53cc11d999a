namespace InvalidationInfra.Provider.Properties;

/// <summary>One typed property as it was given: absent, not known yet, or known; and whether it is a secret.</summary>
internal readonly record struct Property<T>
{
    private readonly T? _value;

    private Property(PropertyPresence presence, T? value, bool isSecret)
    {
        Presence = presence;
        _value = value;
        IsSecret = isSecret;
    }

    public PropertyPresence Presence { get; }

    public bool IsSecret { get; }

    public bool IsAbsent => Presence == PropertyPresence.Absent;

    public bool IsUnknown => Presence == PropertyPresence.Unknown;

    public bool IsKnown => Presence == PropertyPresence.Known;

    public static Property<T> Unknown(bool secret) => new(PropertyPresence.Unknown, default, secret);

    public static Property<T> Known(T value, bool secret) => new(PropertyPresence.Known, value, secret);

    /// <summary>The value, or <paramref name="fallback"/> where there is none yet.</summary>
    public T Or(T fallback) => IsKnown ? _value! : fallback;

    /// <summary>The value, or the type's default (null) where there is none yet.</summary>
    public T? OrDefault() => _value;
}
