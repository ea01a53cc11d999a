using Pulumi;

namespace InvalidationInfra;

/// <summary>Hashes a folder as the resource does.</summary>
/// <remarks>It reads files and calls nothing.</remarks>
public static class HashDirectory
{
    private const string Token = "cloudfront-invalidation:index:hashDirectory";

    /// <summary>Hashes a folder at once, from arguments that are known.</summary>
    /// <param name="args">Which folder, and which of its files.</param>
    /// <param name="options">Which provider does it.</param>
    public static Task<HashDirectoryResult> InvokeAsync(HashDirectoryArgs args, InvokeOptions? options = null) =>
        Deployment.Instance.InvokeAsync<HashDirectoryResult>(Token, args ?? new HashDirectoryArgs(), PluginDefaults.Complete(options));

    /// <summary>Hashes a folder once the arguments are known; the result is unknown in a preview in which they are not.</summary>
    /// <param name="args">Which folder, and which of its files.</param>
    /// <param name="options">Which provider does it.</param>
    public static Output<HashDirectoryResult> Invoke(HashDirectoryInvokeArgs args, InvokeOptions? options = null) =>
        Deployment.Instance.Invoke<HashDirectoryResult>(Token, args ?? new HashDirectoryInvokeArgs(), PluginDefaults.Complete(options));

    /// <summary>Hashes a folder once the arguments are known and what it depends on is there.</summary>
    /// <param name="args">Which folder, and which of its files.</param>
    /// <param name="options">Which provider does it, and after what.</param>
    public static Output<HashDirectoryResult> Invoke(HashDirectoryInvokeArgs args, InvokeOutputOptions options) =>
        Deployment.Instance.Invoke<HashDirectoryResult>(Token, args ?? new HashDirectoryInvokeArgs(), PluginDefaults.Complete(options));
}
