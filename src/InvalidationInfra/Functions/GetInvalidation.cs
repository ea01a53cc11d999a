using Pulumi;

namespace InvalidationInfra;

/// <summary>Says what has become of an invalidation, whoever issued it.</summary>
/// <remarks>It changes nothing, so that a preview calls it too.</remarks>
public static class GetInvalidation
{
    private const string Token = "cloudfront-invalidation:index:getInvalidation";

    /// <summary>Looks the invalidation up at once, from arguments that are known.</summary>
    /// <param name="args">Which invalidation.</param>
    /// <param name="options">Which provider does it.</param>
    public static Task<GetInvalidationResult> InvokeAsync(GetInvalidationArgs args, InvokeOptions? options = null) =>
        Deployment.Instance.InvokeAsync<GetInvalidationResult>(Token, args ?? new GetInvalidationArgs(), PluginDefaults.Complete(options));

    /// <summary>Looks the invalidation up once the arguments are known; the result is unknown in a preview in which they are not.</summary>
    /// <param name="args">Which invalidation.</param>
    /// <param name="options">Which provider does it.</param>
    public static Output<GetInvalidationResult> Invoke(GetInvalidationInvokeArgs args, InvokeOptions? options = null) =>
        Deployment.Instance.Invoke<GetInvalidationResult>(Token, args ?? new GetInvalidationInvokeArgs(), PluginDefaults.Complete(options));

    /// <summary>Looks the invalidation up once the arguments are known and what it depends on is there.</summary>
    /// <param name="args">Which invalidation.</param>
    /// <param name="options">Which provider does it, and after what.</param>
    public static Output<GetInvalidationResult> Invoke(GetInvalidationInvokeArgs args, InvokeOutputOptions options) =>
        Deployment.Instance.Invoke<GetInvalidationResult>(Token, args ?? new GetInvalidationInvokeArgs(), PluginDefaults.Complete(options));
}
