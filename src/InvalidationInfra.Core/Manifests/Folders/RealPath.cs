namespace InvalidationInfra.Core.Manifests.Folders;

/// <summary>The end of a path when every link on the way is followed.</summary>
internal abstract record RealPath
{
    // What Linux allows.
    private const int MaxLinks = 40;

    private RealPath() { }

    public static RealPath Of(string path)
    {
        var rest = new Stack<string>();
        var real = Enter(path, Path.GetPathRoot(path)!, rest);
        var links = 0;
        while (rest.TryPop(out var name))
        {
            if (name == "..")
            {
                real = Path.GetDirectoryName(real) ?? real;
                continue;
            }

            var next = Path.Join(real, name);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                real = next;
            }
            else if (++links > MaxLinks)
            {
                return new Circle();
            }
            else
            {
                real = Enter(target, Path.IsPathRooted(target) ? Path.GetPathRoot(target)! : real, rest);
            }
        }

        if (Directory.Exists(real))
        {
            return new Found(real, IsFolder: true);
        }

        return File.Exists(real) ? new Found(real, IsFolder: false) : new Missing(real);
    }

    public static bool IsInside(string path, string folder) =>
        path.Length > folder.Length
        && path.StartsWith(folder, StringComparison.Ordinal)
        && (Path.EndsInDirectorySeparator(folder) || path[folder.Length] == Path.DirectorySeparatorChar);

    /// <summary>
    /// Puts the names of <paramref name="path"/> before those that are left, and returns the folder that they start from.
    /// </summary>
    private static string Enter(string path, string from, Stack<string> rest)
    {
        var names = path[(Path.IsPathRooted(path) ? Path.GetPathRoot(path)!.Length : 0)..]
            .Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries);
        foreach (var name in names.Reverse().Where(name => name != "."))
        {
            rest.Push(name);
        }

        return from;
    }

    public sealed record Found(string Path, bool IsFolder) : RealPath;

    public sealed record Missing(string Path) : RealPath;

    public sealed record Circle : RealPath;
}
