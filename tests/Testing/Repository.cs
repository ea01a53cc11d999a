namespace Testing;

/// <summary>The files of the repository that the tests run in.</summary>
public static class Repository
{
    /// <summary>The folder with InvalidationInfra.sln.</summary>
    public static string Root { get; } = RootOf(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>The folder with what was recorded of the real engine, packages and services.</summary>
    public static string Facts { get; } = Path.Combine(Root, "tests", "facts");

    /// <summary>The text of one of the recorded facts.</summary>
    public static string Fact(string name) => File.ReadAllText(Path.Combine(Facts, name));

    private static string RootOf(DirectoryInfo? folder) =>
        folder switch
        {
            null => throw new DirectoryNotFoundException("The tests run below the folder with InvalidationInfra.sln."),
            _ when File.Exists(Path.Combine(folder.FullName, "InvalidationInfra.sln")) => folder.FullName,
            _ => RootOf(folder.Parent),
        };
}
