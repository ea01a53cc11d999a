using Microsoft.Extensions.FileSystemGlobbing;

namespace InvalidationInfra.Core.Manifests.Folders;

/// <summary>Chooses files by globs. Without globs it costs nothing; with them one pass over a tree of the names, never the disk.</summary>
internal sealed class GlobFilter
{
    private readonly Matcher? _matcher;
    private readonly Matcher _excluder = new(StringComparison.Ordinal);

    public GlobFilter(IReadOnlyList<string> include, IReadOnlyList<string> exclude)
    {
        if (include.Count + exclude.Count == 0)
        {
            return;
        }

        _matcher = new(StringComparison.Ordinal);
        foreach (var glob in include.Count == 0 ? ["**/*"] : include)
        {
            Add(glob, glob => _matcher.AddInclude(glob));
        }

        foreach (var glob in exclude)
        {
            Add(glob, glob => _matcher.AddExclude(glob));
            Add(glob, glob => _excluder.AddInclude(glob));
        }
    }

    /// <summary>The entries that the globs choose, in their order.</summary>
    public List<FolderEntry> Select(List<FolderEntry> entries)
    {
        if (_matcher is null)
        {
            return entries;
        }

        var tree = GlobTree.Of(entries.Where(entry => !entry.IsFolder).Select(entry => entry.Path));
        var chosen = _matcher.Execute(tree).Files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        return entries.FindAll(entry => entry.IsFolder ? !IsExcluded(entry.Path) : chosen.Contains(entry.Path[1..]));
    }

    // What a folder that cannot be listed holds is unknown: it is left out only where a glob excludes it, or anything in it.
    private bool IsExcluded(string folder) =>
        folder.Length > 0 && (_excluder.Match(folder[1..]).HasMatches || _excluder.Match(folder[1..] + "/any").HasMatches);

    private static void Add(string glob, Action<string> add)
    {
        if (string.IsNullOrWhiteSpace(glob))
        {
            throw new ManifestException("A glob is empty: write one such as '**/*.html'.");
        }

        try
        {
            add(glob);
        }
        catch (ArgumentException exception)
        {
            throw new ManifestException($"'{glob}' is not a glob: {exception.Message}", exception);
        }
    }
}
