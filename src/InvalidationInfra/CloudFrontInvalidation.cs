using Pulumi;

namespace InvalidationInfra;

/// <summary>
/// Drops the files that a deployment changed from CloudFront's edge caches: those, once, and nothing when nothing changed.
/// </summary>
/// <remarks>
/// Declare it beside the distribution, after the uploads. <c>pulumi preview</c> names the files whose cached copies are stale and the
/// paths that will be invalidated; <c>pulumi up</c> issues one invalidation for them. Destroying it calls nothing: an invalidation cannot
/// be undone.
/// Import takes <c>&lt;distributionId&gt;/&lt;invalidationId&gt;</c>. The whole story is in docs/resource.md.
/// </remarks>
[ResourceType(TypeToken, null)]
public partial class CloudFrontInvalidation : CustomResource
{
    private const string TypeToken = "cloudfront-invalidation:index:CloudFrontInvalidation";

    /// <summary>Declares an invalidation.</summary>
    /// <param name="name">The resource's name, unique in the stack.</param>
    /// <param name="args">What to invalidate, and where.</param>
    /// <param name="options">
    /// How the engine treats the resource; <see cref="ResourceOptions.CustomTimeouts"/> bounds retries and waiting (15 minutes unless
    /// given).
    /// </param>
    public CloudFrontInvalidation(string name, CloudFrontInvalidationArgs args, CustomResourceOptions? options = null)
        : base(TypeToken, name, args ?? new CloudFrontInvalidationArgs(), PluginDefaults.Complete(options)) { }

    private CloudFrontInvalidation(string name, CustomResourceOptions options)
        : base(TypeToken, name, ResourceArgs.Empty, PluginDefaults.Complete(options)) { }

    /// <summary>Looks up an invalidation that exists, without managing it.</summary>
    /// <param name="name">The resource's name in the stack.</param>
    /// <param name="id"><c>&lt;distributionId&gt;/&lt;invalidationId&gt;</c>.</param>
    /// <param name="options">How the engine treats the resource.</param>
    public static CloudFrontInvalidation Get(string name, Input<string> id, CustomResourceOptions? options = null) =>
        new(name, CustomResourceOptions.Merge(options, new CustomResourceOptions { Id = id }));
}
