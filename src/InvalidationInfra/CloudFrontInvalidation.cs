using System.Collections.Immutable;
using Pulumi;

namespace InvalidationInfra;

/// <summary>
/// Drops the files that a deployment changed from CloudFront's edge caches: those, once, and nothing when nothing changed.
/// </summary>
/// <remarks>
/// Declare it beside the distribution, after the uploads. <c>pulumi preview</c> names the files whose cached copies are stale and the
/// paths that will be invalidated; <c>pulumi up</c> issues one invalidation for them. Destroying it calls nothing: an invalidation cannot be undone.
/// Import takes <c>&lt;distributionId&gt;/&lt;invalidationId&gt;</c>. CloudFrontInvalidation.md has the whole story.
/// </remarks>
[ResourceType(TypeToken, null)]
public class CloudFrontInvalidation : CustomResource
{
    private const string TypeToken = "cloudfront-invalidation:index:CloudFrontInvalidation";

    /// <summary>Declares an invalidation.</summary>
    /// <param name="name">The resource's name, unique in the stack.</param>
    /// <param name="args">What to invalidate, and where.</param>
    /// <param name="options">How the engine treats the resource; <see cref="ResourceOptions.CustomTimeouts"/> bounds retries and waiting (15 minutes unless given).</param>
    public CloudFrontInvalidation(string name, CloudFrontInvalidationArgs args, CustomResourceOptions? options = null)
        : base(TypeToken, name, args ?? new CloudFrontInvalidationArgs(), options)
    {
    }

    private CloudFrontInvalidation(string name, CustomResourceOptions options)
        : base(TypeToken, name, ResourceArgs.Empty, options)
    {
    }

    /// <summary>The ID of the distribution, such as <c>E2QWRUHAPOMQZL</c>; <c>null</c> where a tenant is the target.</summary>
    [Output("distributionId")]
    public Output<string?> DistributionId { get; private set; } = null!;

    /// <summary>The ID of the distribution tenant; <c>null</c> where a distribution is the target.</summary>
    [Output("distributionTenantId")]
    public Output<string?> DistributionTenantId { get; private set; } = null!;

    /// <summary>The folder whose files are tracked, as given.</summary>
    [Output("sourceDirectory")]
    public Output<string?> SourceDirectory { get; private set; } = null!;

    /// <summary>The globs that files had to match.</summary>
    [Output("include")]
    public Output<ImmutableArray<string>> Include { get; private set; } = null!;

    /// <summary>The globs that left files out.</summary>
    [Output("exclude")]
    public Output<ImmutableArray<string>> Exclude { get; private set; } = null!;

    /// <summary>The URL path under which the files are served.</summary>
    [Output("pathPrefix")]
    public Output<string?> PathPrefix { get; private set; } = null!;

    /// <summary>The fixed paths, as given. What an operation really invalidated is <see cref="InvalidatedPaths"/>.</summary>
    [Output("paths")]
    public Output<ImmutableArray<string>> Paths { get; private set; } = null!;

    /// <summary>The cache tags that are invalidated along with the paths.</summary>
    [Output("tags")]
    public Output<ImmutableArray<string>> Tags { get; private set; } = null!;

    /// <summary>The batch in the AWS CLI's form, as given.</summary>
    [Output("invalidationBatch")]
    public Output<Outputs.InvalidationBatch?> InvalidationBatch { get; private set; } = null!;

    /// <summary>The values whose change invalidates.</summary>
    [Output("triggers")]
    public Output<ImmutableDictionary<string, string>?> Triggers { get; private set; } = null!;

    /// <summary>The file that is also served as its folder.</summary>
    [Output("indexDocument")]
    public Output<string?> IndexDocument { get; private set; } = null!;

    /// <summary>The file that is served under unknown URLs.</summary>
    [Output("fallbackDocument")]
    public Output<string?> FallbackDocument { get; private set; } = null!;

    /// <summary>Whether the distribution caches by query string.</summary>
    [Output("queryStrings")]
    public Output<bool?> QueryStrings { get; private set; } = null!;

    /// <summary>The most paths that one invalidation may have.</summary>
    [Output("maxPaths")]
    public Output<int?> MaxPaths { get; private set; } = null!;

    /// <summary>Whether operations last until CloudFront has completed the invalidation.</summary>
    [Output("waitForCompletion")]
    public Output<bool?> WaitForCompletion { get; private set; } = null!;

    /// <summary>The ID of the last invalidation issued, such as <c>I2J0I21PCUYOIK</c>.</summary>
    [Output("invalidationId")]
    public Output<string> InvalidationId { get; private set; } = null!;

    /// <summary>The last invalidation's status: <c>InProgress</c>, then <c>Completed</c>. Without waiting, the next command reads the final one.</summary>
    [Output("status")]
    public Output<string> Status { get; private set; } = null!;

    /// <summary>When CloudFront created the last invalidation: ISO 8601, UTC.</summary>
    [Output("createTime")]
    public Output<string> CreateTime { get; private set; } = null!;

    /// <summary>The URI of the last invalidation in CloudFront's API.</summary>
    [Output("location")]
    public Output<string> Location { get; private set; } = null!;

    /// <summary>CloudFront's idempotency key for the last invalidation. The next one is derived from it, so that a roll-back to earlier content is a new invalidation.</summary>
    [Output("callerReference")]
    public Output<string> CallerReference { get; private set; } = null!;

    /// <summary>The paths of the last invalidation, as sent: exact paths, prefixes ending in <c>*</c>, and <c>#tags</c>.</summary>
    [Output("invalidatedPaths")]
    public Output<ImmutableArray<string>> InvalidatedPaths { get; private set; } = null!;

    /// <summary>A digest of all tracked content: equal exactly where paths and hashes are.</summary>
    [Output("contentDigest")]
    public Output<string> ContentDigest { get; private set; } = null!;

    /// <summary>The tracked files and their hashes as the edges were last told of them, packed into one string; <c>null</c> where nothing is tracked.</summary>
    [Output("manifest")]
    public Output<string?> Manifest { get; private set; } = null!;

    /// <summary>What the last operation found different: path to <c>changed</c>, <c>added</c> or <c>removed</c>. At most the first 1,000 paths, then how many more.</summary>
    [Output("changes")]
    public Output<ImmutableDictionary<string, string>?> Changes { get; private set; } = null!;

    /// <summary>Looks up an invalidation that exists, without managing it.</summary>
    /// <param name="name">The resource's name in the stack.</param>
    /// <param name="id"><c>&lt;distributionId&gt;/&lt;invalidationId&gt;</c>.</param>
    /// <param name="options">How the engine treats the resource.</param>
    public static CloudFrontInvalidation Get(string name, Input<string> id, CustomResourceOptions? options = null)
        => new(name, CustomResourceOptions.Merge(options, new CustomResourceOptions { Id = id }));
}
