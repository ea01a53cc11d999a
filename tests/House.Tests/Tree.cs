namespace House.Tests;

/// <summary>The folders of the repository.</summary>
internal static class Tree
{
    /// <summary>Whether a file was built, cloned or downloaded, and not written.</summary>
    public static bool IsBuilt(string file) =>
        Path.GetRelativePath(Repository.Root, file)
            .Split(Path.DirectorySeparatorChar)
            .Any(folder => folder is "bin" or "obj" or "node_modules" or ".git" or ".rehearsal" or "artifacts" or "TestResults");
}
