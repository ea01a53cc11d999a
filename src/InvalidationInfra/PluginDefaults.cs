using Pulumi;

namespace InvalidationInfra;

/// <summary>
/// The options of resources and functions, completed with the version of the plugin that fits this package, and where to get it. The engine
/// goes by them where it cannot see the package, as in a program that was built beforehand.
/// </summary>
internal static class PluginDefaults
{
    /// <summary>The options of a resource; what the program gives counts.</summary>
    public static CustomResourceOptions Complete(CustomResourceOptions? options) =>
        CustomResourceOptions.Merge(
            new CustomResourceOptions { Version = PluginFacts.Version, PluginDownloadURL = PluginFacts.DownloadUrl },
            options
        );

    /// <summary>The options of a call; what the program gives counts.</summary>
    public static InvokeOptions Complete(InvokeOptions? options) => Complete(options, new InvokeOptions());

    /// <summary>The options of a call that waits for resources; what the program gives counts.</summary>
    public static InvokeOutputOptions Complete(InvokeOutputOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return Complete(options, new InvokeOutputOptions { DependsOn = options.DependsOn });
    }

    private static TOptions Complete<TOptions>(InvokeOptions? given, TOptions complete)
        where TOptions : InvokeOptions
    {
        complete.Parent = given?.Parent;
        complete.Provider = given?.Provider;
        complete.Version = given?.Version ?? PluginFacts.Version;
        complete.PluginDownloadURL = given?.PluginDownloadURL ?? PluginFacts.DownloadUrl;
        return complete;
    }
}
