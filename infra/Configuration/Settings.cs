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

    public int Number(string key, int otherwise, int from, int to)
    {
        var text = Text(key, "");
        if (text.Length == 0)
        {
            return otherwise;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= from && number <= to)
        {
            return number;
        }

        throw Error(key, $"must be a whole number from {from} to {to}, not \"{text}\"");
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
}
