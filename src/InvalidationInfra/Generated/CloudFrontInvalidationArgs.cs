// Made from the package's schema: edit that, then
// dotnet run --project src/InvalidationInfra.Provider -- --sdk src/InvalidationInfra/Generated
using System.Collections.Immutable;
using Pulumi;

namespace InvalidationInfra;

/// <summary>The inputs of a <see cref="CloudFrontInvalidation"/>.</summary>
public sealed partial class CloudFrontInvalidationArgs : ResourceArgs
{
    [Input("assets")]
    private InputMap<string>? _assets;

    [Input("content")]
    private InputMap<object>? _content;

    [Input("distributionIds")]
    private InputList<string>? _distributionIds;

    [Input("distributionTenantIds")]
    private InputList<string>? _distributionTenantIds;

    [Input("exclude")]
    private InputList<string>? _exclude;

    [Input("headers")]
    private InputMap<string>? _headers;

    [Input("immutable")]
    private InputList<string>? _immutable;

    [Input("include")]
    private InputList<string>? _include;

    [Input("paths")]
    private InputList<string>? _paths;

    [Input("servedAs")]
    private InputMap<ImmutableArray<string>>? _servedAs;

    [Input("tags")]
    private InputList<string>? _tags;

    [Input("triggers")]
    private InputMap<string>? _triggers;

    /// <summary>
    /// One of the distribution's alternate domain names, such as <c>www.example.com</c>, instead of <see cref="DistributionId"/>. Refused
    /// unless it is exactly one distribution's. Another one is an update: everything tracked is invalidated there.
    /// </summary>
    [Input("alias")]
    public Input<string>? Alias { get; set; }

    /// <summary>
    /// Instead of <see cref="SourceDirectory"/>: the URL path of each file, raw and starting with <c>/</c>, and anything that changes with
    /// its content, such as the version or the entity tag of the uploaded object. The map itself is not kept in the state.
    /// </summary>
    public InputMap<string> Assets
    {
        get => _assets ??= new InputMap<string>();
        set => _assets = value;
    }

    /// <summary>
    /// Whether pages are also served without their ending: <c>/about.html</c> is then cached as <c>/about</c> too, and as <c>/about/</c>
    /// where the distribution redirects neither to the other. <c>false</c> unless given.
    /// </summary>
    [Input("cleanUrls")]
    public Input<bool>? CleanUrls { get; set; }

    /// <summary>
    /// The <c>Content</c> of a <see cref="ContentRevision"/> that the uploads depend on: what is tracked, and its place in the count, one
    /// value in place of <see cref="SourceDirectory"/>, <see cref="Include"/>, <see cref="Exclude"/>, <see cref="Assets"/>,
    /// <see cref="Headers"/> and <see cref="Revision"/>. A gap in the count tells of a deployment that broke off before this resource's
    /// turn, and everything tracked is invalidated.
    /// </summary>
    public InputMap<object> Content
    {
        get => _content ??= new InputMap<object>();
        set => _content = value;
    }

    /// <summary>
    /// The ID of the distribution, such as <c>E2QWRUHAPOMQZL</c>. Exactly one of <c>DistributionId</c>, <see cref="DistributionIds"/>,
    /// <see cref="DistributionTenantId"/>, <see cref="DistributionTenantIds"/> and <see cref="Alias"/> is needed. Another one is an update:
    /// everything tracked is invalidated there.
    /// </summary>
    [Input("distributionId")]
    public Input<string>? DistributionId { get; set; }

    /// <summary>
    /// The IDs of several distributions that serve the same content, instead of <see cref="DistributionId"/>: each gets its own
    /// invalidation. Adding or removing one is an update; a new one gets everything tracked.
    /// </summary>
    public InputList<string> DistributionIds
    {
        get => _distributionIds ??= new InputList<string>();
        set => _distributionIds = value;
    }

    /// <summary>
    /// The ID of a distribution tenant, such as <c>dt_2wjDZi3hD1ivOXf6rpZJOSNE1AB</c>, instead of <see cref="DistributionId"/>. Another one
    /// is an update: everything tracked is invalidated there.
    /// </summary>
    [Input("distributionTenantId")]
    public Input<string>? DistributionTenantId { get; set; }

    /// <summary>
    /// The IDs of several distribution tenants that serve the same content, instead of <see cref="DistributionTenantId"/>: each gets its
    /// own invalidation. Adding or removing one is an update; a new one gets everything tracked.
    /// </summary>
    public InputList<string> DistributionTenantIds
    {
        get => _distributionTenantIds ??= new InputList<string>();
        set => _distributionTenantIds = value;
    }

    /// <summary>
    /// Globs under <see cref="SourceDirectory"/>: files that match one are not tracked, whatever <see cref="Include"/> says.
    /// </summary>
    public InputList<string> Exclude
    {
        get => _exclude ??= new InputList<string>();
        set => _exclude = value;
    }

    /// <summary>
    /// The URL path of the file that is served under unknown URLs, as in single-page applications: <c>/index.html</c>. When it changes,
    /// everything is invalidated: nobody can list the URLs it is cached under. A file that is new is invalidated too, because the fallback
    /// may be cached in its place.
    /// </summary>
    [Input("fallbackDocument")]
    public Input<string>? FallbackDocument { get; set; }

    /// <summary>
    /// The headers that files are uploaded with, such as <c>Cache-Control</c>, by globs under <see cref="SourceDirectory"/>:
    /// <c>{"**/*.html": "no-cache"}</c>. They count as content of the files that match: another text makes these files stale, and no
    /// others.
    /// </summary>
    public InputMap<string> Headers
    {
        get => _headers ??= new InputMap<string>();
        set => _headers = value;
    }

    /// <summary>
    /// Globs under <see cref="SourceDirectory"/> of files whose name changes with their content, such as <c>assets/**</c>: coming and
    /// going, they need no invalidation. One that changes under its name is stale, and a warning says so.
    /// </summary>
    public InputList<string> Immutable
    {
        get => _immutable ??= new InputList<string>();
        set => _immutable = value;
    }

    /// <summary>
    /// Globs under <see cref="SourceDirectory"/>, such as <c>**/*.html</c>: only files that match one are tracked. All files unless given.
    /// </summary>
    public InputList<string> Include
    {
        get => _include ??= new InputList<string>();
        set => _include = value;
    }

    /// <summary>
    /// The file that is also served as its folder: <c>/a/index.html</c> is cached as <c>/a/</c> and <c>/a</c> too. Empty for none.
    /// <c>index.html</c> unless given.
    /// </summary>
    [Input("indexDocument")]
    public Input<string>? IndexDocument { get; set; }

    /// <summary>
    /// Whether added files are stale too, because an error may be cached under their URLs. Unless set, such an error stays as long as the
    /// distribution keeps errors: 10 seconds unless configured. <c>false</c> unless given.
    /// </summary>
    [Input("invalidateAdded")]
    public Input<bool>? InvalidateAdded { get; set; }

    /// <summary>
    /// A batch in the AWS CLI's form, sent as it is. Excludes <see cref="Paths"/>, <see cref="Tags"/>, <see cref="Assets"/> and
    /// <see cref="SourceDirectory"/>.
    /// </summary>
    [Input("invalidationBatch")]
    public Input<Inputs.InvalidationBatchArgs>? InvalidationBatch { get; set; }

    /// <summary>
    /// The most paths that an invalidation worked out from changes may have, 1 to 3,000 (CloudFront's quota). More paths drop fewer files
    /// that are still good, and count more on the bill: 1,000 a month are free, each further one costs US$0.005. <c>15</c> unless given.
    /// </summary>
    [Input("maxPaths")]
    public Input<int>? MaxPaths { get; set; }

    /// <summary>
    /// The behaviour at creation. <c>skip</c> is for a distribution that is new with this resource and has nothing cached.
    /// <see cref="InvalidationInfra.OnCreate.Invalidate"/> unless given.
    /// </summary>
    [Input("onCreate")]
    public Input<OnCreate>? OnCreate { get; set; }

    /// <summary>
    /// The end of a command whose wait for completion runs out of time. After <c>warn</c> it ends well, with a warning, and the next
    /// command reads the status. <see cref="InvalidationInfra.OnTimeout.Fail"/> unless given.
    /// </summary>
    [Input("onTimeout")]
    public Input<OnTimeout>? OnTimeout { get; set; }

    /// <summary>
    /// The URL path under which the files of <see cref="SourceDirectory"/> are served, such as <c>/docs</c>; the root unless given.
    /// </summary>
    [Input("pathPrefix")]
    public Input<string>? PathPrefix { get; set; }

    /// <summary>
    /// Paths to invalidate when tracked content changes, instead of a plan worked out from what changed; without tracked content, whenever
    /// they change. Each starts with <c>/</c>, has at most 4,000 characters (CloudFront's limit) and may end in <c>*</c>. A changed file
    /// that none of them covers is a warning.
    /// </summary>
    public InputList<string> Paths
    {
        get => _paths ??= new InputList<string>();
        set => _paths = value;
    }

    /// <summary>
    /// Whether the distribution caches by query string: an exact path then leaves <c>/a?b</c> in place, so that each becomes the prefix
    /// <c>/a*</c>. <c>false</c> unless given.
    /// </summary>
    [Input("queryStrings")]
    public Input<bool>? QueryStrings { get; set; }

    /// <summary>
    /// The <c>Revision</c> of a <see cref="ContentRevision"/> that the uploads depend on. A gap in its count tells of a deployment that
    /// broke off before this resource's turn, and everything tracked is invalidated.
    /// </summary>
    [Input("revision")]
    public Input<int>? Revision { get; set; }

    /// <summary>
    /// Other URLs of files, by the ending of a file's path: <c>{"/default.htm": ["/default.htm", "/"]}</c> serves each <c>default.htm</c>
    /// under its own URL and under its folder's. <see cref="IndexDocument"/> and <see cref="CleanUrls"/> are short for the usual entries.
    /// </summary>
    public InputMap<ImmutableArray<string>> ServedAs
    {
        get => _servedAs ??= new InputMap<ImmutableArray<string>>();
        set => _servedAs = value;
    }

    /// <summary>
    /// The folder whose files are served, relative to the program's folder. The provider hashes them (SHA-256) and invalidates what
    /// changed. Not together with <see cref="Assets"/>.
    /// </summary>
    [Input("sourceDirectory")]
    public Input<string>? SourceDirectory { get; set; }

    /// <summary>
    /// Cache tags to invalidate along with the paths, without the leading <c>#</c>: visible ASCII without commas, at most 256 characters,
    /// letter case ignored. They have an effect where the distribution has a cache-tag configuration; each counts as one path on the bill.
    /// </summary>
    public InputList<string> Tags
    {
        get => _tags ??= new InputList<string>();
        set => _tags = value;
    }

    /// <summary>
    /// Values that stand for content that is not tracked, such as a function's version: any change invalidates, as a changed file would.
    /// </summary>
    public InputMap<string> Triggers
    {
        get => _triggers ??= new InputMap<string>();
        set => _triggers = value;
    }

    /// <summary>
    /// Whether operations last until CloudFront has completed the invalidation, which takes seconds to many minutes: 15 at the most, or
    /// what <c>customTimeouts</c> says. <c>false</c> unless given.
    /// </summary>
    [Input("waitForCompletion")]
    public Input<bool>? WaitForCompletion { get; set; }
}
