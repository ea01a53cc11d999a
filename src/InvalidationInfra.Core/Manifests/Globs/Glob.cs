using System.IO.Enumeration;
using Microsoft.Extensions.FileSystemGlobbing;

namespace InvalidationInfra.Core.Manifests.Globs;

/// <summary>A pattern of paths under a folder: <c>**/*.html</c>, <c>docs/</c>. Letter case counts.</summary>
internal sealed class Glob
{
    private readonly Matcher _matcher = new(StringComparison.Ordinal);

    private Glob(string text, ManifestInput input) => (Text, Input) = (text, input);

    public string Text { get; }

    /// <summary>The input that it was given in.</summary>
    public ManifestInput Input { get; }

    /// <exception cref="ManifestException">It is empty, or none that can be understood.</exception>
    public static Glob Parse(string text, ManifestInput input)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new ManifestException("A glob is empty: write one such as '**/*.html'.") { Input = input };
        }

        var glob = new Glob(text, input);
        try
        {
            glob._matcher.AddInclude(text);
        }
        catch (ArgumentException exception)
        {
            throw new ManifestException($"'{text}' is not a glob: {exception.Message}", exception) { Input = input };
        }

        return glob;
    }

    /// <summary>The paths that it matches, as they are in <paramref name="tree"/>.</summary>
    public IEnumerable<string> Choose(GlobTree tree) => _matcher.Execute(tree).Files.Select(file => "/" + file.Path);

    /// <summary>Whether it matches a path that starts with <c>/</c>.</summary>
    public bool Matches(string path) => _matcher.Match(path[1..]).HasMatches;

    /// <summary>
    /// Whether it asks for a name by more than wildcards: <c>.git/**</c> names <c>.git</c>, which <c>**/*.*</c> does not.
    /// </summary>
    public bool Names(string name) =>
        Text.Split('/')
            .Any(part => part.Trim('*', '.').Length > 0 && FileSystemName.MatchesSimpleExpression(part, name, ignoreCase: false));

    /// <summary>The failure that it matches nothing.</summary>
    /// <param name="place">Where: <c>in '/site'</c>.</param>
    /// <param name="paths">The paths that there are.</param>
    public ManifestException MatchesNothing(string place, IEnumerable<string> paths)
    {
        var remedy = this switch
        {
            { HasBraces: true } =>
                "lists in braces are not understood. Write a glob for each of their words, such as '*.js' and '*.css' for '*.{js,css}'.",
            { IsNegated: true, Input: ManifestInput.Exclude } =>
                "a '!' is not understood. Leave out less by narrower globs, or name what is to be taken in include.",
            { IsNegated: true, Input: ManifestInput.Headers } => "a '!' is not understood. Write globs of the files that have the headers.",
            { IsNegated: true, Input: ManifestInput.Immutable } => "a '!' is not understood. Write globs of the immutable files alone.",
            { IsNegated: true } => "a '!' is not understood. Name what is to be left out in exclude.",
            _ when IsFolderOf(paths) => $"it is the name of a folder. Write '{Text.Trim('/')}/**' for the files in it.",
            _ => "correct or remove it. A glob is relative to the folder, and letter case counts.",
        };
        return new($"The glob '{Text}' matches no file {place}: {remedy}") { Input = Input };
    }

    /// <summary>Whether it is written in the way of other tools, and so can match only files that have such odd names.</summary>
    public bool IsForeign => HasBraces || IsNegated;

    /// <summary>Whether it is the name of a folder, which is no glob of the files in it.</summary>
    public bool IsFolderOf(IEnumerable<string> paths)
    {
        var folder = $"/{Text.Trim('/')}/";
        return paths.Any(path => path.StartsWith(folder, StringComparison.Ordinal));
    }

    private bool HasBraces => Text.IndexOf('{') is >= 0 and var open && Text.IndexOf('}', open) > 0;

    private bool IsNegated => Text.StartsWith('!');
}
