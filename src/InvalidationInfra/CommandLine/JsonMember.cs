using System.Text.Json;

namespace InvalidationInfra.CommandLine;

/// <summary>
/// A member of a JSON text by its full name, such as <c>InvalidationBatch.Paths.Items[1]</c>. Says what is wrong with it to a list that all
/// members share.
/// </summary>
internal sealed class JsonMember(string name, JsonElement value, List<string> problems)
{
    public string Name => name;

    public bool IsObject => value.ValueKind == JsonValueKind.Object;

    public bool IsArray => value.ValueKind == JsonValueKind.Array;

    /// <summary>Whether this is an object with one of these members, in whatever letter case.</summary>
    public bool HasAny(IEnumerable<string> names) =>
        IsObject && value.EnumerateObject().Any(property => names.Contains(property.Name, StringComparer.OrdinalIgnoreCase));

    /// <summary>The same value under another name.</summary>
    public JsonMember Named(string other) => new(other, value, problems);

    public void Fail(string problem) => problems.Add(name.Length == 0 ? problem : $"{name}: {problem}");

    /// <summary>
    /// The members of this object. Unknown ones are refused, as the AWS CLI refuses them; of two with the same name the last counts, as it
    /// does there.
    /// </summary>
    public Dictionary<string, JsonMember> Members(params ReadOnlySpan<string> known)
    {
        var members = new Dictionary<string, JsonMember>(StringComparer.Ordinal);
        var names = string.Join(", ", known);
        if (!IsObject)
        {
            Fail($"must be an object with {names}, not {Described}");
            return members;
        }

        foreach (var property in value.EnumerateObject())
        {
            var member = new JsonMember(name.Length == 0 ? property.Name : $"{name}.{property.Name}", property.Value, problems);
            if (known.Contains(property.Name))
            {
                members[property.Name] = member;
            }
            else
            {
                member.Fail($"there is no such member, it must be one of: {names}{Meant(property.Name, known)}");
            }
        }

        return members;
    }

    /// <summary>The items of this array.</summary>
    public IReadOnlyList<JsonMember> Items()
    {
        if (IsArray)
        {
            return [.. value.EnumerateArray().Select((item, i) => new JsonMember($"{name}[{i}]", item, problems))];
        }

        Fail($"must be an array, [\"/index.html\"], not {Described}");
        return [];
    }

    public string? Text(string meaning)
    {
        if (value.ValueKind == JsonValueKind.String)
        {
            return value.GetString();
        }

        Fail($"must be {meaning}, not {Described}");
        return null;
    }

    public int? Number(string meaning)
    {
        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number))
        {
            return number;
        }

        Fail($"must be {meaning}, a whole number without quotes, not {Described}");
        return null;
    }

    // The AWS CLI tells letter cases apart, and Pulumi's names differ from its own in nothing else.
    private static string Meant(string given, ReadOnlySpan<string> known)
    {
        foreach (var name in known)
        {
            if (name.Equals(given, StringComparison.OrdinalIgnoreCase))
            {
                return $". Write {name}, with a capital, as the AWS CLI does";
            }
        }

        return "";
    }

    private string Described =>
        value.ValueKind switch
        {
            JsonValueKind.Object => "an object",
            JsonValueKind.Array => "an array",
            JsonValueKind.String => $"the string {value.GetRawText()}",
            JsonValueKind.Number => $"the number {value.GetRawText()}",
            _ => value.GetRawText(),
        };
}
