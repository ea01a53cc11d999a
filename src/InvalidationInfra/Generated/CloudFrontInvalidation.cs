// Made from the package's schema: edit that, then
// dotnet run --project src/InvalidationInfra.Provider -- --sdk src/InvalidationInfra/Generated
using System.Collections.Immutable;
using Pulumi;

namespace InvalidationInfra;

public partial class CloudFrontInvalidation
{
    /// <summary>The alternate domain name that the distribution was found by.</summary>
    [Output("alias")]
    public Output<string?> Alias { get; private set; } = null!;

    /// <summary>
    /// CloudFront's idempotency key for the last invalidation. The next one is derived from it, so that a roll-back to earlier content is a
    /// new invalidation.
    /// </summary>
    [Output("callerReference")]
    public Output<string?> CallerReference { get; private set; } = null!;

    /// <summary>
    /// The differences that the last operation found: path to <c>changed</c>, <c>added</c> or <c>removed</c>. At most the first 1,000
    /// paths, then how many more.
    /// </summary>
    [Output("changes")]
    public Output<ImmutableDictionary<string, string>?> Changes { get; private set; } = null!;

    /// <summary>The content as a <see cref="ContentRevision"/> has counted it.</summary>
    [Output("content")]
    public Output<ImmutableDictionary<string, object>?> Content { get; private set; } = null!;

    /// <summary>Whether pages are also served without their ending, as given.</summary>
    [Output("cleanUrls")]
    public Output<bool?> CleanUrls { get; private set; } = null!;

    /// <summary>A digest of all tracked content: equal exactly where paths and hashes are. Empty where nothing is tracked.</summary>
    [Output("contentDigest")]
    public Output<string> ContentDigest { get; private set; } = null!;

    /// <summary>
    /// The time at which CloudFront created the last invalidation: ISO 8601, UTC. <c>null</c> where none has been issued yet.
    /// </summary>
    [Output("createTime")]
    public Output<string?> CreateTime { get; private set; } = null!;

    /// <summary>
    /// The ID of the distribution: the one given, or the one found by its <see cref="Alias"/>. <c>null</c> where a tenant or several
    /// distributions are the target.
    /// </summary>
    [Output("distributionId")]
    public Output<string?> DistributionId { get; private set; } = null!;

    /// <summary>The IDs of the distributions that each get an invalidation of their own.</summary>
    [Output("distributionIds")]
    public Output<ImmutableArray<string>> DistributionIds { get; private set; } = null!;

    /// <summary>The ID of the distribution tenant; <c>null</c> where distributions are the target.</summary>
    [Output("distributionTenantId")]
    public Output<string?> DistributionTenantId { get; private set; } = null!;

    /// <summary>The IDs of the distribution tenants that each get an invalidation of their own.</summary>
    [Output("distributionTenantIds")]
    public Output<ImmutableArray<string>> DistributionTenantIds { get; private set; } = null!;

    /// <summary>The globs that left files out.</summary>
    [Output("exclude")]
    public Output<ImmutableArray<string>> Exclude { get; private set; } = null!;

    /// <summary>The URL path of the file that is served under unknown URLs.</summary>
    [Output("fallbackDocument")]
    public Output<string?> FallbackDocument { get; private set; } = null!;

    /// <summary>The headers that count as content, by glob, as given.</summary>
    [Output("headers")]
    public Output<ImmutableDictionary<string, string>?> Headers { get; private set; } = null!;

    /// <summary>The globs of files whose name changes with their content.</summary>
    [Output("immutable")]
    public Output<ImmutableArray<string>> Immutable { get; private set; } = null!;

    /// <summary>The globs that files had to match.</summary>
    [Output("include")]
    public Output<ImmutableArray<string>> Include { get; private set; } = null!;

    /// <summary>The file that is also served as its folder, as given.</summary>
    [Output("indexDocument")]
    public Output<string?> IndexDocument { get; private set; } = null!;

    /// <summary>Whether added files are stale too, as given.</summary>
    [Output("invalidateAdded")]
    public Output<bool?> InvalidateAdded { get; private set; } = null!;

    /// <summary>
    /// The paths of the last step, as sent: exact paths, prefixes ending in <c>*</c>, and cache tags with a leading <c>#</c>.
    /// </summary>
    [Output("invalidatedPaths")]
    public Output<ImmutableArray<string>> InvalidatedPaths { get; private set; } = null!;

    /// <summary>The batch in the AWS CLI's form, as given.</summary>
    [Output("invalidationBatch")]
    public Output<Outputs.InvalidationBatch?> InvalidationBatch { get; private set; } = null!;

    /// <summary>
    /// The ID of the last invalidation issued, such as <c>I2J0I21PCUYOIK</c>. <c>null</c> where none has been issued yet, as after a
    /// creation with <c>onCreate: skip</c>.
    /// </summary>
    [Output("invalidationId")]
    public Output<string?> InvalidationId { get; private set; } = null!;

    /// <summary>
    /// All invalidations of the last step in the order issued: one, or several where there are several distributions or more paths than
    /// CloudFront's quotas let into one batch.
    /// </summary>
    [Output("invalidations")]
    public Output<ImmutableArray<Outputs.IssuedInvalidation>> Invalidations { get; private set; } = null!;

    /// <summary>The URI of the last invalidation in CloudFront's API. <c>null</c> where none has been issued yet.</summary>
    [Output("location")]
    public Output<string?> Location { get; private set; } = null!;

    /// <summary>The most paths that an invalidation worked out from changes may have, as given.</summary>
    [Output("maxPaths")]
    public Output<int?> MaxPaths { get; private set; } = null!;

    /// <summary>The behaviour at creation, as given.</summary>
    [Output("onCreate")]
    public Output<OnCreate?> OnCreate { get; private set; } = null!;

    /// <summary>The end of a command whose wait runs out of time, as given.</summary>
    [Output("onTimeout")]
    public Output<OnTimeout?> OnTimeout { get; private set; } = null!;

    /// <summary>The URL path under which the files are served.</summary>
    [Output("pathPrefix")]
    public Output<string?> PathPrefix { get; private set; } = null!;

    /// <summary>The fixed paths, as given. What an operation really invalidated is <see cref="InvalidatedPaths"/>.</summary>
    [Output("paths")]
    public Output<ImmutableArray<string>> Paths { get; private set; } = null!;

    /// <summary>Whether the distribution caches by query string, as given.</summary>
    [Output("queryStrings")]
    public Output<bool?> QueryStrings { get; private set; } = null!;

    /// <summary>The revision of the content that the edges were last told of, or are still to be told of.</summary>
    [Output("revision")]
    public Output<int?> Revision { get; private set; } = null!;

    /// <summary>The other URLs of files, by ending, as given.</summary>
    [Output("servedAs")]
    public Output<ImmutableDictionary<string, ImmutableArray<string>>?> ServedAs { get; private set; } = null!;

    /// <summary>The folder whose files are tracked, as given.</summary>
    [Output("sourceDirectory")]
    public Output<string?> SourceDirectory { get; private set; } = null!;

    /// <summary>
    /// <c>InProgress</c> as long as any of <see cref="Invalidations"/> is, then <c>Completed</c>. Without waiting, the next command reads
    /// the final one. <c>null</c> where none has been issued yet.
    /// </summary>
    [Output("status")]
    public Output<string?> Status { get; private set; } = null!;

    /// <summary>The cache tags that are invalidated along with the paths.</summary>
    [Output("tags")]
    public Output<ImmutableArray<string>> Tags { get; private set; } = null!;

    /// <summary>The values whose change invalidates.</summary>
    [Output("triggers")]
    public Output<ImmutableDictionary<string, string>?> Triggers { get; private set; } = null!;

    /// <summary>Whether operations last until CloudFront has completed the invalidation, as given.</summary>
    [Output("waitForCompletion")]
    public Output<bool?> WaitForCompletion { get; private set; } = null!;
}
