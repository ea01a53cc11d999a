using System.Collections.Immutable;

namespace InvalidationInfra.Provider.Properties;

/// <summary>Reads typed properties out of a map and collects what is wrong with them.</summary>
internal sealed class PropertyReader(PropertyMap map, string prefix = "")
{
    // A person reads a few. What sends a hundred thousand mistakes is no person.
    private const int MaxFailures = 100;

    // No path, name, glob or key is longer; a packed manifest may be.
    private const int MaxLength = 100_000;

    private readonly List<PropertyFailure> _failures = [];

    /// <summary>The mistakes, in the order in which they were found; no more than a hundred.</summary>
    public IReadOnlyList<PropertyFailure> Failures => _failures;

    public void Fail(string property, string reason)
    {
        if (_failures.Count < MaxFailures)
        {
            _failures.Add(new PropertyFailure(prefix + property, reason));
        }
    }

    public bool Has(string name) => map.ContainsKey(name);

    public bool HasSecret(string name) => map[name].ContainsSecret;

    /// <summary>Refuses names that do not exist; most are slips of the pen.</summary>
    public void RefuseUnknown(IReadOnlyCollection<string> known)
    {
        foreach (var name in map.Keys.Where(name => !known.Contains(name)).Take(MaxFailures))
        {
            Fail(name, Suggestion.For(name, known));
        }
    }

    /// <param name="maxLength">The most characters that it may have.</param>
    public Property<string> Text(string name, int maxLength = MaxLength)
    {
        var text = Read(name, "a string", value => (value as PropertyValue.Text)?.Value);
        if (text.Or("").Length <= maxLength)
        {
            return text;
        }

        Fail(name, TooLong(text.Or("").Length, maxLength));
        return default;
    }

    public Property<bool> Flag(string name) =>
        Read<bool>(
            name,
            "true or false",
            value =>
                value switch
                {
                    PropertyValue.Boolean boolean => boolean.Value,
                    // Provider configuration arrives as strings.
                    PropertyValue.Text { Value: "true" } => true,
                    PropertyValue.Text { Value: "false" } => false,
                    _ => null,
                }
        );

    public Property<int> Integer(string name, int least, int most) =>
        Read<int>(
            name,
            $"a whole number from {least} to {most}",
            value =>
            {
                var number = value switch
                {
                    PropertyValue.Number given => given.Value,
                    PropertyValue.Text text when double.TryParse(text.Value, out var parsed) => parsed,
                    _ => double.NaN,
                };
                return number >= least && number <= most && Math.Floor(number) == number ? (int)number : null;
            }
        );

    /// <summary>A list of strings; unknown as a whole as soon as one of its items is.</summary>
    public Property<ImmutableArray<string>> Texts(string name)
    {
        var value = map[name];
        if (value.Revealed is PropertyValue.List list)
        {
            for (var i = 0; i < list.Items.Length; i++)
            {
                if (list.Items[i].Revealed is not (PropertyValue.Text or PropertyValue.Unknown))
                {
                    Fail($"{name}[{i}]", "must be a string");
                }
                else if (list.Items[i].Revealed is PropertyValue.Text { Value.Length: > MaxLength } text)
                {
                    // Nothing is made of it: a path alone would take three times its size.
                    Fail($"{name}[{i}]", TooLong(text.Value.Length, MaxLength));
                    return default;
                }
            }
        }

        return Read<ImmutableArray<string>>(name, "a list of strings", given => given is PropertyValue.List items ? TextsOf(items) : null);
    }

    /// <summary>A map of strings; unknown as a whole as soon as one of its values is.</summary>
    public Property<ImmutableSortedDictionary<string, string>> TextMap(string name)
    {
        var value = map[name];
        if (value.Revealed is PropertyValue.Map entries)
        {
            foreach (var (key, entry) in entries.Entries)
            {
                if (entry.Revealed is not (PropertyValue.Text or PropertyValue.Unknown or PropertyValue.Number or PropertyValue.Boolean))
                {
                    Fail($"{name}[\"{key}\"]", "must be a string");
                }
            }
        }

        return Read(
            name,
            "a map of strings",
            given =>
                (given as PropertyValue.Map)
                    ?.Entries.Select(entry => KeyValuePair.Create(entry.Key, AsText(entry.Value)))
                    .ToImmutableSortedDictionary(StringComparer.Ordinal)
        );
    }

    /// <summary>A map of lists of strings; unknown as a whole as soon as one of them is.</summary>
    public Property<ImmutableSortedDictionary<string, ImmutableArray<string>>> TextsMap(string name)
    {
        if (map[name].Revealed is PropertyValue.Map lists)
        {
            foreach (var (key, _) in lists.Entries.Where(entry => !entry.Value.ContainsUnknown && !IsTexts(entry.Value)))
            {
                Fail($"{name}[\"{key}\"]", "must be a list of strings");
            }
        }

        return Read(
            name,
            "a map of lists of strings",
            given =>
                (given as PropertyValue.Map)
                    ?.Entries.Where(entry => IsTexts(entry.Value))
                    .Select(entry => KeyValuePair.Create(entry.Key, TextsOf((PropertyValue.List)entry.Value.Revealed)))
                    .ToImmutableSortedDictionary(StringComparer.Ordinal)
        );
    }

    /// <summary>A nested object; unknown as a whole as soon as anything in it is.</summary>
    public Property<PropertyMap> Object(string name) => Read(name, "an object", value => (value as PropertyValue.Map)?.Entries);

    /// <summary>A nested object whose members are read one by one; unknown only where the object itself is.</summary>
    public Property<PropertyMap> Entries(string name)
    {
        var value = map[name];
        switch (value.Revealed)
        {
            case PropertyValue.Null:
                return default;
            case PropertyValue.Unknown:
                return Property<PropertyMap>.Unknown(value.ContainsSecret);
            case PropertyValue.Map entries:
                return Property<PropertyMap>.Known(entries.Entries, value.ContainsSecret);
            default:
                Fail(name, "must be an object");
                return default;
        }
    }

    private static string TooLong(int length, int maxLength) =>
        $"has {length:N0} characters, and no value of it has over {maxLength:N0}: shorten it";

    private static bool IsTexts(PropertyValue value) =>
        value.Revealed is PropertyValue.List list && list.Items.All(item => item.Revealed is PropertyValue.Text);

    private static ImmutableArray<string> TextsOf(PropertyValue.List list) =>
        [.. list.Items.Select(item => item.Revealed).OfType<PropertyValue.Text>().Select(item => item.Value)];

    private static string AsText(PropertyValue value) =>
        value.Revealed switch
        {
            PropertyValue.Text text => text.Value,
            PropertyValue.Number number => number.Value.ToString("R"),
            PropertyValue.Boolean boolean => boolean.Value ? "true" : "false",
            _ => "",
        };

    private Property<T> Read<T>(string name, string expected, Func<PropertyValue, T?> convert)
        where T : class => Read(name, expected, convert, (T? converted, out T value) => (value = converted!) is not null);

    private Property<T> Read<T>(string name, string expected, Func<PropertyValue, T?> convert)
        where T : struct =>
        Read(
            name,
            expected,
            convert,
            (T? converted, out T value) =>
            {
                value = converted.GetValueOrDefault();
                return converted.HasValue;
            }
        );

    private Property<T> Read<T, TConverted>(
        string name,
        string expected,
        Func<PropertyValue, TConverted> convert,
        Unwrap<TConverted, T> unwrap
    )
    {
        var value = map[name];
        if (value is PropertyValue.Null)
        {
            return default;
        }

        if (value.ContainsUnknown)
        {
            return Property<T>.Unknown(value.ContainsSecret);
        }

        if (unwrap(convert(value.Revealed), out var result))
        {
            return Property<T>.Known(result, value.ContainsSecret);
        }

        Fail(name, $"must be {expected}");
        return default;
    }

    private delegate bool Unwrap<TConverted, T>(TConverted converted, out T value);
}
