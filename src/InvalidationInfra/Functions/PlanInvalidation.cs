using Pulumi;

namespace InvalidationInfra;

/// <summary>Works out which paths to invalidate when content changes, as the resource does.</summary>
/// <remarks>It calls nothing.</remarks>
public static class PlanInvalidation
{
    private const string Token = "cloudfront-invalidation:index:planInvalidation";

    /// <summary>Works out a plan at once, from arguments that are known.</summary>
    /// <param name="args">What changes into what.</param>
    /// <param name="options">Which provider does it.</param>
    public static Task<PlanInvalidationResult> InvokeAsync(PlanInvalidationArgs args, InvokeOptions? options = null) =>
        Deployment.Instance.InvokeAsync<PlanInvalidationResult>(
            Token,
            args ?? new PlanInvalidationArgs(),
            PluginDefaults.Complete(options)
        );

    /// <summary>Works out a plan once the arguments are known; the result is unknown in a preview in which they are not.</summary>
    /// <param name="args">What changes into what.</param>
    /// <param name="options">Which provider does it.</param>
    public static Output<PlanInvalidationResult> Invoke(PlanInvalidationInvokeArgs args, InvokeOptions? options = null) =>
        Deployment.Instance.Invoke<PlanInvalidationResult>(
            Token,
            args ?? new PlanInvalidationInvokeArgs(),
            PluginDefaults.Complete(options)
        );

    /// <summary>Works out a plan once the arguments are known and what it depends on is there.</summary>
    /// <param name="args">What changes into what.</param>
    /// <param name="options">Which provider does it, and after what.</param>
    public static Output<PlanInvalidationResult> Invoke(PlanInvalidationInvokeArgs args, InvokeOutputOptions options) =>
        Deployment.Instance.Invoke<PlanInvalidationResult>(
            Token,
            args ?? new PlanInvalidationInvokeArgs(),
            PluginDefaults.Complete(options)
        );
}
