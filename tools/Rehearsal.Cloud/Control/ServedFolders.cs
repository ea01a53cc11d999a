namespace Rehearsal.Cloud.Control;

/// <summary>The folders that a control request may have a distribution serve: those named beforehand, and what is inside them.</summary>
internal sealed class ServedFolders(IReadOnlyList<string> named)
{
    private readonly string[] _named = [.. named.Select(RealPath)];

    /// <summary>The folder with all its symbolic links resolved.</summary>
    /// <exception cref="ControlException">It is not there, or not inside a folder that was named.</exception>
    public string Allowed(string folder)
    {
        return Directory.Exists(folder) && RealPath(folder) is var real && _named.Any(allowed => IsWithin(real, allowed))
            ? real
            : throw new ControlException(
                403,
                "A control request may serve only folders inside those that serve was started with (--distribution, --folder)."
            );
    }

    private static bool IsWithin(string folder, string allowed) =>
        folder == allowed
        || folder.StartsWith(Path.TrimEndingDirectorySeparator(allowed) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static string RealPath(string folder)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (Path.GetDirectoryName(full) is not { } parent)
        {
            return full;
        }

        var here = Path.Combine(RealPath(parent), Path.GetFileName(full));
        return Directory.ResolveLinkTarget(here, returnFinalTarget: true) is { } target ? RealPath(target.FullName) : here;
    }
}
