using System.Collections.Immutable;
using Microsoft.Extensions.FileSystemGlobbing;
using Pulumi;

namespace InvalidationInfra.Stack;

/// <summary>The <c>Cache-Control</c> of the files that a glob matches.</summary>
/// <param name="Glob">Which files, relative to the site's folder: <c>**/*.html</c>.</param>
/// <param name="Value">The header's value.</param>
public sealed record CacheRule(string Glob, string Value)
{
    private const string Forever = "public, max-age=31536000, immutable";

    /// <summary>
    /// Edges keep everything until it is invalidated. Browsers, which no invalidation reaches, ask again for each page, and keep the rest
    /// for five minutes. They keep for good only what the usual bundlers name by its content.
    /// </summary>
    public static ImmutableArray<CacheRule> Defaults { get; } =
    [
        new("**/*.html", "public, max-age=0, s-maxage=31536000"),
        new("_app/immutable/**", Forever),
        new("_astro/**", Forever),
        new("_next/static/**", Forever),
        new("_nuxt/**", Forever),
        new("**/*", "public, max-age=300, s-maxage=31536000"),
    ];

    /// <summary>Whether the rule's files have names that change with their content, so that browsers may keep them for good.</summary>
    public bool IsImmutable => Value.Contains("immutable", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The rules as what files are uploaded with, for <see cref="ContentRevisionArgs.Headers"/>. A rule's place counts, because the first
    /// that matches does; a second rule for the same files never does.
    /// </summary>
    public static InputMap<string> Headers(ImmutableArray<CacheRule> rules)
    {
        var headers = new InputMap<string>();
        foreach (var (rule, place) in rules.DistinctBy(rule => rule.Glob).Select((rule, place) => (rule, place)))
        {
            headers.Add(rule.Glob, $"{place}: {rule.Value}");
        }

        return headers;
    }

    /// <summary>Whether the rule is for a file.</summary>
    /// <param name="path">The file, relative to the site's folder, with slashes.</param>
    public bool Matches(string path) => new Matcher(StringComparison.Ordinal).AddInclude(Glob).Match(path).HasMatches;
}
