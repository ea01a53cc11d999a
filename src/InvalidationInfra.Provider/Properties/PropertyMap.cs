using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace InvalidationInfra.Provider.Properties;

/// <summary>The properties of a resource, or a map among them: names to values, in ordinal order, without nulls.</summary>
internal sealed class PropertyMap : IReadOnlyDictionary<string, PropertyValue>, IEquatable<PropertyMap>
{
    public static readonly PropertyMap Empty = new([]);

    private readonly SortedDictionary<string, PropertyValue> _values = new(StringComparer.Ordinal);

    public PropertyMap(IEnumerable<KeyValuePair<string, PropertyValue>> values)
    {
        foreach (var (name, value) in values)
        {
            if (value is not PropertyValue.Null)
            {
                _values[name] = value;
            }
        }
    }

    public int Count => _values.Count;

    public IEnumerable<string> Keys => _values.Keys;

    public IEnumerable<PropertyValue> Values => _values.Values;

    /// <summary>The value of a property; <see cref="PropertyValue.Null"/> where there is none.</summary>
    public PropertyValue this[string key] => _values.TryGetValue(key, out var value) ? value : PropertyValue.Null.Instance;

    public bool ContainsKey(string key) => _values.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out PropertyValue value) => _values.TryGetValue(key, out value);

    public PropertyMap Select(Func<PropertyValue, PropertyValue> change) =>
        new(_values.Select(entry => KeyValuePair.Create(entry.Key, change(entry.Value))));

    public PropertyMap With(params ReadOnlySpan<(string Name, PropertyValue Value)> changes)
    {
        var values = new Dictionary<string, PropertyValue>(_values);
        foreach (var (name, value) in changes)
        {
            values[name] = value;
        }

        return new PropertyMap(values);
    }

    public PropertyMap Without(params ReadOnlySpan<string> names)
    {
        var values = new Dictionary<string, PropertyValue>(_values);
        foreach (var name in names)
        {
            values.Remove(name);
        }

        return new PropertyMap(values);
    }

    public bool Equals(PropertyMap? other) => other is not null && _values.SequenceEqual(other._values);

    public override bool Equals(object? obj) => Equals(obj as PropertyMap);

    public override int GetHashCode() => _values.Count;

    public IEnumerator<KeyValuePair<string, PropertyValue>> GetEnumerator() => _values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
