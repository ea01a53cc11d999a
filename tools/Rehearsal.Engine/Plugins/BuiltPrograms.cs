namespace Rehearsal.Engine.Plugins;

/// <summary>The programs that this one starts as processes, where the build says they are (eng/BuiltPrograms.targets).</summary>
internal static class BuiltPrograms
{
    private static readonly Lazy<Dictionary<string, string>> Assemblies = new(Read);

    /// <summary>The assembly of a program, such as <c>infra.dll</c>.</summary>
    /// <exception cref="FileNotFoundException">The build made no such program, or it is gone.</exception>
    public static string Assembly(string name) =>
        Assemblies.Value.GetValueOrDefault(name) is { } file
            ? Existing(file)
            : throw new FileNotFoundException($"the program \"{name}\" does not come with this one: run ./rehearse in a checkout");

    /// <summary>The executable of a program, which lies beside its assembly.</summary>
    /// <exception cref="FileNotFoundException">The build made no such program, or it is gone.</exception>
    public static string Executable(string name) =>
        Existing(Path.ChangeExtension(Assembly(name), OperatingSystem.IsWindows() ? ".exe" : null));

    private static string Existing(string file) =>
        File.Exists(file) ? file : throw new FileNotFoundException($"{file} is not built: run ./rehearse, which builds it");

    private static Dictionary<string, string> Read() =>
        Directory
            .EnumerateFiles(AppContext.BaseDirectory, "*.programs")
            .SelectMany(File.ReadLines)
            .Select(line => line.Split('=', 2))
            .DistinctBy(line => line[0])
            .ToDictionary(line => line[0], line => line[1], StringComparer.Ordinal);
}
