namespace InvalidationInfra.Core.Manifests.Globs;

/// <summary>Files and folders that systems and editors leave in a folder, and that are of no site.</summary>
internal static class Clutter
{
    public static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    /// <summary>Whether a file of this name is clutter; a folder is only if it is <see cref="IsFolder"/>.</summary>
    public static bool IsFile(string name) =>
        name switch
        {
            ".DS_Store" or ".git" => true,
            ['.', '#', ..] => true,
            ['#', .., '#'] => true,
            [_, .., '~'] => true,
            _ => name.EndsWith(".swp", StringComparison.Ordinal)
                || name.Equals("Thumbs.db", StringComparison.OrdinalIgnoreCase)
                || name.Equals("desktop.ini", StringComparison.OrdinalIgnoreCase),
        };

    /// <summary>Whether a folder of this name is clutter with all that is in it.</summary>
    public static bool IsFolder(string name) => name == ".git";
}
