namespace Rehearsal.Engine;

/// <summary>A program and the arguments it is started with.</summary>
internal sealed record LaunchSpec(string Executable, params IReadOnlyList<string> Arguments)
{
    /// <summary>A built .NET program: its <c>.dll</c> through <c>dotnet</c>, or the executable itself.</summary>
    public static LaunchSpec OfBinary(string file) =>
        file.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) ? new LaunchSpec("dotnet", file) : new LaunchSpec(file);
}
