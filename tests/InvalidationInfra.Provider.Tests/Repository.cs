namespace InvalidationInfra.Provider.Tests;

/// <summary>Where the tests' recorded facts are.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo? folder) =>
        folder switch
        {
            null => throw new DirectoryNotFoundException("the tests run below the folder with InvalidationInfra.sln"),
            _ when File.Exists(Path.Combine(folder.FullName, "InvalidationInfra.sln")) => folder.FullName,
            _ => Find(folder.Parent),
        };
}
