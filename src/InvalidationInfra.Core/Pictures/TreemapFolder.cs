namespace InvalidationInfra.Core.Pictures;

/// <summary>A folder of the site with all below it, added up.</summary>
internal sealed class TreemapFolder(string name)
{
    private readonly SortedDictionary<string, TreemapFolder> _folders = new(StringComparer.Ordinal);
    private readonly List<(string Path, double Size, UrlFate Fate)> _urls = [];
    private readonly double[] _sizes = new double[3];

    public string Name => name;

    public IReadOnlyCollection<TreemapFolder> Folders => _folders.Values;

    public IReadOnlyList<(string Path, double Size, UrlFate Fate)> Urls => _urls;

    public double Size => _sizes.Sum();

    /// <summary>The fate of most of what is below, for a folder too small to be drawn in parts.</summary>
    public UrlFate MainFate => (UrlFate)Array.IndexOf(_sizes, _sizes.Max());

    public void Add(string path, double size, UrlFate fate)
    {
        var folder = this;
        folder._sizes[(int)fate] += size;
        for (var start = 1; ;)
        {
            var slash = path.IndexOf('/', start);
            if (slash < 0)
            {
                break;
            }

            var below = path[..slash];
            if (!folder._folders.TryGetValue(below, out var next))
            {
                folder._folders[below] = next = new TreemapFolder(below);
            }

            next._sizes[(int)fate] += size;
            (folder, start) = (next, slash + 1);
        }

        folder._urls.Add((path, size, fate));
    }
}
