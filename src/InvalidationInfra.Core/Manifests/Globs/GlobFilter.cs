using InvalidationInfra.Core.Manifests.Folders;
using Microsoft.Extensions.FileSystemGlobbing;

namespace InvalidationInfra.Core.Manifests.Globs;

/// <summary>
/// Chooses files by globs, and leaves <see cref="Clutter"/> out. Without globs it costs next to nothing; with them it walks a tree of the
/// names, never the disk.
/// </summary>
internal sealed class GlobFilter
{
    private readonly Glob[] _include;
    private readonly Glob[] _exclude;
    private readonly Matcher? _matcher;

    /// <exception cref="ManifestException">A glob is none.</exception>
    public GlobFilter(IReadOnlyList<string> include, IReadOnlyList<string> exclude)
    {
        _include = [.. include.Select(glob => Glob.Parse(glob, ManifestInput.Include))];
        _exclude = [.. exclude.Select(glob => Glob.Parse(glob, ManifestInput.Exclude))];
        if (include.Count + exclude.Count > 0)
        {
            _matcher = new(StringComparison.Ordinal);
            _matcher.AddIncludePatterns(include.Count == 0 ? ["**/*"] : include);
            _matcher.AddExcludePatterns(exclude);
        }
    }

    /// <summary>Whether a folder is left out with all that is in it.</summary>
    public bool IsLeftOut(string path) =>
        Clutter.NameOf(path) is var name && Clutter.IsFolder(name) && !_include.Any(glob => glob.Names(name));

    /// <summary>The files that the globs choose, in their order, and the paths of what they chose and is clutter.</summary>
    /// <exception cref="ManifestException">
    /// A chosen one cannot be hashed, no file is left, or a glob matches none, in this order: what a folder that cannot be listed holds is
    /// unknown.
    /// </exception>
    public (List<FolderEntry> Files, IReadOnlyList<string> LeftOut) Select(
        List<FolderEntry> entries,
        string folder,
        CancellationToken cancellationToken
    )
    {
        var tree = _matcher is null
            ? null
            : GlobTree.Of(entries.Where(entry => !entry.IsFolder).Select(entry => entry.Path), cancellationToken);
        var chosen = tree is null ? entries : Choose(tree, entries);
        var (files, leftOut) = (new List<FolderEntry>(chosen.Count), new List<string>());
        foreach (var entry in chosen)
        {
            if (IsClutter(entry))
            {
                leftOut.Add(entry.Path[1..]);
            }
            else
            {
                files.Add(entry);
            }
        }

        if (
            files.Where(file => file.Problem is not null).OrderBy(file => file.Path, StringComparer.Ordinal).FirstOrDefault() is
            { Problem: { } problem }
        )
        {
            throw new ManifestException(problem);
        }

        leftOut.Sort(StringComparer.Ordinal);
        RequireMatches(tree, entries, chosen, folder);
        return files.Count > 0 ? (files, leftOut) : throw NothingLeft(folder, entries, leftOut);
    }

    private List<FolderEntry> Choose(GlobTree tree, List<FolderEntry> entries)
    {
        var chosen = _matcher!.Execute(tree).Files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        return entries.FindAll(entry => entry.IsFolder ? !IsExcluded(entry.Path) : chosen.Contains(entry.Path[1..]));
    }

    private void RequireMatches(GlobTree? tree, List<FolderEntry> entries, List<FolderEntry> chosen, string folder)
    {
        if (tree is null || entries.Count == 0)
        {
            return;
        }

        // A single glob that chose something has matched something: no second look.
        var include = _include.Length > 1 || chosen.All(entry => entry.IsFolder) ? _include : [];
        if (include.Concat(_exclude.Where(glob => glob.IsForeign)).FirstOrDefault(glob => !glob.Choose(tree).Any()) is { } useless)
        {
            throw useless.MatchesNothing($"in '{folder}'", entries.Select(entry => entry.Path));
        }
    }

    // What a folder that was not listed holds is unknown: it is left out only where a glob excludes it, or anything in it.
    private bool IsExcluded(string folder) =>
        folder.Length > 0 && _exclude.Any(glob => glob.Matches(folder) || glob.Matches(folder + "/any"));

    private bool IsClutter(in FolderEntry entry)
    {
        if (entry is { IsFolder: true, Problem: not null } || Clutter.NameOf(entry.Path) is var name && !Clutter.IsFile(name))
        {
            return false;
        }

        var path = entry.Path;
        return !_include.Any(glob => glob.Names(name) && glob.Matches(path));
    }

    private static ManifestException NothingLeft(string folder, List<FolderEntry> entries, List<string> leftOut) =>
        new(
            entries.Count == 0 ? $"The folder '{folder}' has no files: did the build that fills it fail, or fill another one?"
            : leftOut.Count > 0
                ? $"The folder '{folder}' has no files of a site, only such as '{leftOut[0]}': name another one, or include them by name."
            : $"include and exclude leave no file of the folder '{folder}': remove the globs that leave out what is served."
        );
}
