using System.Xml.Linq;

namespace Release.Tests;

/// <summary>The one place that says the version.</summary>
internal static class Declared
{
    public static string Version { get; } =
        XDocument.Load(Path.Combine(Repository.Root, "Directory.Build.props")).Descendants("Version").Single().Value;
}
