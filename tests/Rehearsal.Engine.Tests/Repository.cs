namespace Rehearsal.Engine.Tests;

/// <summary>Where the files of the repository are.</summary>
internal static class Repository
{
    public static string Root { get; } = RootOf(new DirectoryInfo(AppContext.BaseDirectory));

    private static string RootOf(DirectoryInfo folder) =>
        File.Exists(Path.Combine(folder.FullName, "InvalidationInfra.sln")) ? folder.FullName : RootOf(folder.Parent!);
}
