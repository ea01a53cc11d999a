namespace House.Tests;

/// <summary>The files of the repository.</summary>
internal static class Tree
{
    /// <summary>The C# files in folders of the repository that somebody wrote, or checked in.</summary>
    public static IEnumerable<string> Code(params string[] folders) =>
        folders
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories))
            .Where(file => !IsBuilt(file));

    /// <summary>Whether a file was built, cloned or downloaded, and not written.</summary>
    public static bool IsBuilt(string file) =>
        Path.GetRelativePath(Repository.Root, file)
            .Split(Path.DirectorySeparatorChar)
            .Any(folder => folder is "bin" or "obj" or "node_modules" or ".git" or ".rehearsal" or "artifacts" or "TestResults");
}
