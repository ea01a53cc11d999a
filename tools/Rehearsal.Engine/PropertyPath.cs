using System.Text;
using Google.Protobuf.WellKnownTypes;

namespace Rehearsal.Engine;

/// <summary>Paths of detailed diffs: <c>changes["/app.js"]</c>, <c>paths[0]</c>, <c>a.b</c>.</summary>
internal static class PropertyPath
{
    /// <summary>The value at a path; null where there is none. Secrets are looked into, and what is found in one is secret.</summary>
    public static Value? Find(Struct properties, string path)
    {
        var (current, secret) = (Value.ForStruct(properties), false);
        foreach (var element in Parse(path))
        {
            if (WireValues.KindOf(current) == WireValues.SecretKind)
            {
                (current, secret) = (current.StructValue.Fields["value"], true);
            }

            var next = current.KindCase switch
            {
                Value.KindOneofCase.StructValue when current.StructValue.Fields.TryGetValue(element, out var field) => field,
                Value.KindOneofCase.ListValue when int.TryParse(element, out var index) && index < current.ListValue.Values.Count => current
                    .ListValue
                    .Values[index],
                _ => null,
            };
            if (next is null)
            {
                return null;
            }

            current = next;
        }

        return secret ? WireValues.Secret(current) : current;
    }

    /// <summary>The names and indices that a path is made of.</summary>
    public static IReadOnlyList<string> Parse(string path)
    {
        var elements = new List<string>();
        for (var i = 0; i < path.Length;)
        {
            if (path[i] == '[')
            {
                elements.Add(path[i + 1] == '"' ? Quoted(path, ref i) : Until(path, ref i, ']'));
            }
            else
            {
                elements.Add(Plain(path, ref i));
            }
        }

        return elements;
    }

    private static string Plain(string path, ref int i)
    {
        if (path[i] == '.')
        {
            i++;
        }

        var start = i;
        while (i < path.Length && path[i] is not ('.' or '['))
        {
            i++;
        }

        return path[start..i];
    }

    private static string Until(string path, ref int i, char end)
    {
        var start = i + 1;
        i = path.IndexOf(end, start) + 1;
        return path[start..(i - 1)];
    }

    private static string Quoted(string path, ref int i)
    {
        var text = new StringBuilder();
        for (i += 2; path[i] != '"'; i++)
        {
            if (path[i] == '\\')
            {
                i++;
            }

            text.Append(path[i]);
        }

        i += 2;
        return text.ToString();
    }
}
