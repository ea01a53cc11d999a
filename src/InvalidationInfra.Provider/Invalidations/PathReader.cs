using System.Buffers;
using System.Collections.Immutable;
using InvalidationInfra.Core.Paths;
using InvalidationInfra.Core.Urls;
using InvalidationInfra.Provider.Properties;

namespace InvalidationInfra.Provider.Invalidations;

/// <summary>The inputs that are paths or parts of paths.</summary>
internal static class PathReader
{
    private static readonly SearchValues<char> Controls = SearchValues.Create([.. Enumerable.Range(0, 32).Select(i => (char)i), '\x7f']);

    public static Property<ImmutableArray<InvalidationPath>> ReadPaths(PropertyReader reader) =>
        Convert(reader, "paths", text => text.StartsWith('#') ? $"a cache tag goes into tags, as \"{text[1..]}\"" : null);

    /// <summary>Tags are given without the <c>#</c> that marks them in a batch; with it is fine, too.</summary>
    public static Property<ImmutableArray<InvalidationPath>> ReadTags(PropertyReader reader)
    {
        var tags = Convert(reader, "tags", _ => null, text => text.StartsWith('#') ? text : "#" + text);
        return tags.IsKnown ? Property<ImmutableArray<InvalidationPath>>.Known([.. tags.Or([]).Distinct()], tags.IsSecret) : tags;
    }

    public static Property<string> ReadPrefix(PropertyReader reader)
    {
        var prefix = reader.Text("pathPrefix");
        if (prefix.IsKnown && prefix.Or("").AsSpan().ContainsAny(Controls))
        {
            reader.Fail("pathPrefix", "has a control character, which no invalidation can name: remove it");
            return default;
        }

        if (prefix.IsKnown && prefix.Or("") is { Length: > 0 } text && (text[0] != '/' || text[^1] == '/' || text.Contains('*')))
        {
            reader.Fail("pathPrefix", "must start with / and not end with one, such as /docs");
            return default;
        }

        if (prefix.Or("") is { Length: > 0 } folder && !InvalidationPath.TryParse(folder + "/*", out _, out var error))
        {
            reader.Fail("pathPrefix", error);
            return default;
        }

        return prefix;
    }

    public static Property<string> ReadFileName(PropertyReader reader, string name)
    {
        var file = reader.Text(name);
        if (file.IsKnown && file.Or("").Contains('/'))
        {
            reader.Fail(name, "must be the name of a file, such as index.html, without a folder");
            return default;
        }

        return file;
    }

    public static Property<string> ReadAssetPath(PropertyReader reader, string name)
    {
        var path = reader.Text(name);
        if (path.IsKnown && !path.Or("").StartsWith('/'))
        {
            reader.Fail(name, "must be a path that starts with /, such as /index.html");
            return default;
        }

        return path;
    }

    /// <summary>Endings of files and the endings that are cached; a row that gives no URL is a failure, and left out.</summary>
    public static Property<ImmutableSortedDictionary<string, ImmutableArray<string>>> ReadForms(PropertyReader reader, string name)
    {
        var rows = reader.TextsMap(name);
        if (rows.OrDefault() is not { } known)
        {
            return rows;
        }

        foreach (var (ending, forms) in known)
        {
            if (UrlForms.FindProblem(ending, forms) is { } problem)
            {
                reader.Fail($"{name}[\"{ending}\"]", problem);
                known = known.Remove(ending);
            }
        }

        return Property<ImmutableSortedDictionary<string, ImmutableArray<string>>>.Known(known, rows.IsSecret);
    }

    /// <summary>The items of <paramref name="name"/> as invalidation paths; each that is none is a failure at its own index.</summary>
    private static Property<ImmutableArray<InvalidationPath>> Convert(
        PropertyReader reader,
        string name,
        Func<string, string?> objection,
        Func<string, string>? spelling = null
    )
    {
        var texts = reader.Texts(name);
        if (texts.IsUnknown)
        {
            return Property<ImmutableArray<InvalidationPath>>.Unknown(texts.IsSecret);
        }

        if (!texts.IsKnown)
        {
            return default;
        }

        if (texts.Or([]).IsEmpty)
        {
            reader.Fail(name, "must not be empty: leave it out, or name at least one");
        }

        return Property<ImmutableArray<InvalidationPath>>.Known(Parse(reader, name, texts.Or([]), objection, spelling), texts.IsSecret);
    }

    public static ImmutableArray<InvalidationPath> Parse(
        PropertyReader reader,
        string name,
        ImmutableArray<string> texts,
        Func<string, string?> objection,
        Func<string, string>? spelling = null
    )
    {
        var paths = ImmutableArray.CreateBuilder<InvalidationPath>(texts.Length);
        for (var i = 0; i < texts.Length; i++)
        {
            var text = spelling is null ? texts[i] : spelling(texts[i]);
            if (objection(text) is { } reason)
            {
                reader.Fail($"{name}[{i}]", reason);
            }
            else if (!InvalidationPath.TryParse(text, out var path, out var error))
            {
                reader.Fail($"{name}[{i}]", error);
            }
            else if (PathMistakes.FindProblem(path) is { } mistake)
            {
                reader.Fail($"{name}[{i}]", mistake);
            }
            else
            {
                paths.Add(path);
            }
        }

        return paths.ToImmutable();
    }
}
