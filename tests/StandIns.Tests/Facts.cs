namespace StandIns.Tests;

/// <summary>The recorded facts in tests/facts.</summary>
internal static class Facts
{
    public static string Read(string name) => File.ReadAllText(Path.Combine(Root(), "tests", "facts", name));

    public static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "InvalidationInfra.sln")))
        {
            folder = Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar))!;
        }

        return folder;
    }
}
