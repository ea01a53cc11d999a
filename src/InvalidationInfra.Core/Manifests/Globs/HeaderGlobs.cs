namespace InvalidationInfra.Core.Manifests.Globs;

/// <summary>Headers that files are served with, by globs.</summary>
internal static class HeaderGlobs
{
    /// <summary>The texts of all globs that match a path, in ordinal order of the globs; paths that none matches are not there.</summary>
    /// <param name="paths">Paths that start with <c>/</c>, which is where the globs start.</param>
    /// <exception cref="ManifestException">
    /// A glob is none, or can match nothing: it is the name of a folder, or written in the way of other tools.
    /// </exception>
    public static Dictionary<string, List<string>> Match(IReadOnlyDictionary<string, string> headers, IReadOnlyCollection<string> paths)
    {
        var matching = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var tree = GlobTree.Of(paths, CancellationToken.None);
        foreach (var (text, header) in headers.OrderBy(header => header.Key, StringComparer.Ordinal))
        {
            var glob = Glob.Parse(text, ManifestInput.Headers);
            var chosen = glob.Choose(tree).ToList();
            if (chosen.Count == 0 && (glob.IsForeign || glob.IsFolderOf(paths)))
            {
                throw glob.MatchesNothing("of the site", paths);
            }

            foreach (var path in chosen)
            {
                if (!matching.TryGetValue(path, out var texts))
                {
                    matching[path] = texts = [];
                }

                texts.Add(header);
            }
        }

        return matching;
    }
}
