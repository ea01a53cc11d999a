namespace Pulumi.Aws;

internal static class Utilities
{
    /// <summary>The package's version, which the engine is told with every resource.</summary>
    public const string Version = "7.48.0";
}
