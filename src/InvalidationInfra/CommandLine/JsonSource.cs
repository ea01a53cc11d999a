using System.Text.Json;
using Pulumi;

namespace InvalidationInfra.CommandLine;

/// <summary>A JSON text, and what to call it in messages: the file's name as given.</summary>
internal sealed class JsonSource
{
    private readonly string _name;
    private readonly string _text;
    private readonly string _method;

    private JsonSource(string name, string text, string method)
    {
        _name = name;
        _text = text;
        _method = method;
    }

    public static JsonSource OfText(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return new JsonSource("the JSON text", json, nameof(CreateInvalidationInput.FromJson));
    }

    /// <exception cref="RunException">The file cannot be read.</exception>
    public static JsonSource OfFile(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            return new JsonSource(path, File.ReadAllText(path), nameof(CreateInvalidationInput.FromJsonFile));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new RunException(
                $"{path}: there is no such file in {Directory.GetCurrentDirectory()}: correct the path, or write it with "
                    + "\"aws cloudfront create-invalidation --generate-cli-skeleton input\""
            );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RunException($"{path}: cannot be read: {e.Message}");
        }
    }

    /// <summary>Reads the text, which has to be of the <paramref name="expected"/> kind, from its root.</summary>
    /// <exception cref="RunException">
    /// The text is not JSON, is of another kind, or something in it is wrong: all of that, a line each.
    /// </exception>
    public T Read<T>(FileKind expected, Func<JsonMember, T> read)
    {
        using var document = Parse();
        var problems = new List<string>();
        var root = new JsonMember("", document.RootElement, problems);
        // The method is the mistake then, and not what else the text lacks.
        if (expected.Refusal(root, _method) is { } refusal)
        {
            throw new RunException($"{_name}: {refusal}");
        }

        var result = read(root);
        return problems.Count == 0 ? result : throw new RunException(string.Join('\n', problems.Select(problem => $"{_name}: {problem}")));
    }

    private JsonDocument Parse()
    {
        try
        {
            return JsonDocument.Parse(_text);
        }
        catch (JsonException) when (YamlText.IsYaml(_text))
        {
            throw new RunException($"{_name}: {YamlText.Refusal}");
        }
        catch (JsonException e)
        {
            // The message ends with the place, counted from zero.
            var end = e.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
            var reason = end < 0 ? e.Message : e.Message[..end];
            throw new RunException($"{_name}: line {e.LineNumber + 1}, column {e.BytePositionInLine + 1}: this is not JSON: {reason}");
        }
    }
}
