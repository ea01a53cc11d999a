using Pulumi;

namespace InvalidationInfra;

/// <summary>Lists the newest invalidations of a distribution or tenant, whoever issued them.</summary>
/// <remarks>It changes nothing, so that a preview calls it too.</remarks>
public static class ListInvalidations
{
    private const string Token = "cloudfront-invalidation:index:listInvalidations";

    /// <summary>Lists them at once, from arguments that are known.</summary>
    /// <param name="args">Whose invalidations, and how many.</param>
    /// <param name="options">Which provider does it.</param>
    public static Task<ListInvalidationsResult> InvokeAsync(ListInvalidationsArgs args, InvokeOptions? options = null) =>
        Deployment.Instance.InvokeAsync<ListInvalidationsResult>(
            Token,
            args ?? new ListInvalidationsArgs(),
            PluginDefaults.Complete(options)
        );

    /// <summary>Lists them once the arguments are known; the result is unknown in a preview in which they are not.</summary>
    /// <param name="args">Whose invalidations, and how many.</param>
    /// <param name="options">Which provider does it.</param>
    public static Output<ListInvalidationsResult> Invoke(ListInvalidationsInvokeArgs args, InvokeOptions? options = null) =>
        Deployment.Instance.Invoke<ListInvalidationsResult>(
            Token,
            args ?? new ListInvalidationsInvokeArgs(),
            PluginDefaults.Complete(options)
        );

    /// <summary>Lists them once the arguments are known and what it depends on is there.</summary>
    /// <param name="args">Whose invalidations, and how many.</param>
    /// <param name="options">Which provider does it, and after what.</param>
    public static Output<ListInvalidationsResult> Invoke(ListInvalidationsInvokeArgs args, InvokeOutputOptions options) =>
        Deployment.Instance.Invoke<ListInvalidationsResult>(
            Token,
            args ?? new ListInvalidationsInvokeArgs(),
            PluginDefaults.Complete(options)
        );
}
