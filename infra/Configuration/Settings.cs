using System.Globalization;
using Pulumi;

namespace InvalidationInfra.Stack.Configuration;

/// <summary>Configured values of the types that the stack needs.</summary>
/// <param name="read">The configured text of a key, null where there is none.</param>
internal sealed class Settings(Func<string, string?> read)
{
    private const string Namespace = "invalidation-infra";

    public static RunException Error(string key, string rule) => new($"{Namespace}:{key} {rule}");

    public string Text(string key, string otherwise) => read(key)?.Trim() ?? otherwise;

    public int Number(string key, int otherwise)
    {
        var text = Text(key, "");
        if (text.Length == 0)
        {
            return otherwise;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Error(key, $"must be a whole number, not \"{text}\"");
    }

    public bool Flag(string key, bool otherwise)
    {
        var text = Text(key, "");
        if (text.Length == 0)
        {
            return otherwise;
        }

        return bool.TryParse(text, out var flag) ? flag : throw Error(key, $"must be true or false, not \"{text}\"");
    }

    /// <summary>The items of a list.</summary>
    public string[] Items(string key, params char[] separators) =>
        Text(key, "").Split(separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The entries of a list of names and values, in their order.</summary>
    /// <param name="between">What is between a name and its value.</param>
    /// <param name="separator">What is between two entries.</param>
    public IEnumerable<KeyValuePair<string, string>> Pairs(string key, char between, char separator) =>
        Items(key, separator)
            .Select(item =>
                item.Split(between, 2, StringSplitOptions.TrimEntries) is [{ Length: > 0 } name, { Length: > 0 } value]
                    ? KeyValuePair.Create(name, value)
                    : throw Error(key, $"must have entries like name{between}value, not \"{item}\"")
            );
}
