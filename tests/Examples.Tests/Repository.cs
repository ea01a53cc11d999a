namespace InvalidationInfra.Examples.Tests;

/// <summary>Where the files of the repository are, and what was built from them.</summary>
internal static class Repository
{
    public static string Root { get; } = RootOf(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>A built file of a project, of the same configuration as the tests.</summary>
    public static string Built(string project, string file) =>
        Path.Combine(Root, project, "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", file);

    private static string RootOf(DirectoryInfo folder) =>
        File.Exists(Path.Combine(folder.FullName, "InvalidationInfra.sln")) ? folder.FullName : RootOf(folder.Parent!);
}
