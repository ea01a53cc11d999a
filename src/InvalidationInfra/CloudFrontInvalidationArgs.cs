using Pulumi;

namespace InvalidationInfra;

/// <summary>
/// The inputs of a <see cref="CloudFrontInvalidation"/>. Exactly one of <see cref="DistributionId"/>, <see cref="DistributionTenantId"/>,
/// <see cref="DistributionIds"/> and <see cref="Alias"/> says where; at least one of <see cref="SourceDirectory"/>, <see cref="Assets"/>,
/// <see cref="Paths"/>, <see cref="Tags"/>, <see cref="Triggers"/> and <see cref="InvalidationBatch"/> says what.
/// Wrong combinations and values are refused before anything is deployed, with the property's name.
/// </summary>
public sealed class CloudFrontInvalidationArgs : ResourceArgs
{
    [Input("assets")]
    private InputMap<string>? _assets;

    [Input("distributionIds")]
    private InputList<string>? _distributionIds;

    [Input("paths")]
    private InputList<string>? _paths;

    [Input("tags")]
    private InputList<string>? _tags;

    /// <summary>The ID of the distribution, such as <c>E2QWRUHAPOMQZL</c>. Another one replaces the resource.</summary>
    [Input("distributionId")]
    public Input<string>? DistributionId { get; set; }

    /// <summary>The ID of a distribution tenant, instead of <see cref="DistributionId"/>. Another one replaces the resource.</summary>
    [Input("distributionTenantId")]
    public Input<string>? DistributionTenantId { get; set; }

    /// <summary>
    /// The IDs of several distributions that serve the same content, instead of <see cref="DistributionId"/>: each gets its own
    /// invalidation.
    /// Adding or removing one is an update; a new one gets everything tracked.
    /// </summary>
    public InputList<string> DistributionIds
    {
        get => _distributionIds ??= new InputList<string>();
        set => _distributionIds = value;
    }

    /// <summary>
    /// One of the distribution's alternate domain names, such as <c>www.example.com</c>, instead of <see cref="DistributionId"/>.
    /// Refused when it is not exactly one distribution's. Another one replaces the resource.
    /// </summary>
    [Input("alias")]
    public Input<string>? Alias { get; set; }

    /// <summary>
    /// The folder whose files are served, relative to the program's folder. The provider hashes them (SHA-256) and invalidates what
    /// changed.
    /// Not together with <see cref="Assets"/>.
    /// </summary>
    [Input("sourceDirectory")]
    public Input<string>? SourceDirectory { get; set; }

    /// <summary>
    /// Globs under <see cref="SourceDirectory"/>, such as <c>**/*.html</c>: only files that match one are tracked. All files unless given.
    /// </summary>
    [field: Input("include")]
    public InputList<string> Include
    {
        get => field ??= new InputList<string>();
        set;
    }

    /// <summary>
    /// Globs under <see cref="SourceDirectory"/>: files that match one are not tracked, whatever <see cref="Include"/> says.
    /// </summary>
    [field: Input("exclude")]
    public InputList<string> Exclude
    {
        get => field ??= new InputList<string>();
        set;
    }

    /// <summary>
    /// Instead of <see cref="SourceDirectory"/>: the URL path of each file, raw and starting with <c>/</c>, and anything that changes with
    /// its content,
    /// such as the version or the entity tag of the uploaded object. The map itself is not kept in the state.
    /// </summary>
    public InputMap<string> Assets
    {
        get => _assets ??= new InputMap<string>();
        set => _assets = value;
    }

    /// <summary>
    /// The URL path under which the files of <see cref="SourceDirectory"/> are served, such as <c>/docs</c>; <c>/</c> unless given.
    /// </summary>
    [Input("pathPrefix")]
    public Input<string>? PathPrefix { get; set; }

    /// <summary>
    /// Paths to invalidate when tracked content changes, instead of a plan worked out from what changed; without tracked content, whenever
    /// they change.
    /// Each starts with <c>/</c>, has at most 4,000 characters (CloudFront's limit) and may end in <c>*</c>.
    /// A changed file that none of them covers is a warning. Not together with <see cref="InvalidationBatch"/>.
    /// </summary>
    public InputList<string> Paths
    {
        get => _paths ??= new InputList<string>();
        set => _paths = value;
    }

    /// <summary>
    /// Cache tags to invalidate along with the paths, without the leading <c>#</c>: visible ASCII without commas, at most 256 characters,
    /// letter case ignored.
    /// They have an effect where the distribution has a cache-tag configuration; each counts as one path on the bill.
    /// </summary>
    public InputList<string> Tags
    {
        get => _tags ??= new InputList<string>();
        set => _tags = value;
    }

    /// <summary>
    /// A batch in the AWS CLI's form, sent as it is. Excludes <see cref="Paths"/>, <see cref="Tags"/>, <see cref="Assets"/> and <see
    /// cref="SourceDirectory"/>.
    /// </summary>
    [Input("invalidationBatch")]
    public Input<Inputs.InvalidationBatchArgs>? InvalidationBatch { get; set; }

    /// <summary>
    /// Values that stand for content that is not tracked, such as a function's version: any change invalidates, as a changed file would.
    /// </summary>
    [field: Input("triggers")]
    public InputMap<string> Triggers
    {
        get => field ??= new InputMap<string>();
        set;
    }

    /// <summary>
    /// The <see cref="ContentRevision.Revision"/> of a <see cref="ContentRevision"/> that the uploads depend on. A gap in its count tells
    /// of a deployment that broke off
    /// before this resource's turn, and everything tracked is invalidated.
    /// </summary>
    [Input("revision")]
    public Input<int>? Revision { get; set; }

    /// <summary>
    /// The file that is also served as its folder: <c>/a/index.html</c> is cached as <c>/a/</c> and <c>/a</c> too. <c>index.html</c> unless
    /// given; empty for none.
    /// </summary>
    [Input("indexDocument")]
    public Input<string>? IndexDocument { get; set; }

    /// <summary>
    /// The URL path of the file that is served under unknown URLs, as in single-page applications. When it changes, everything is
    /// invalidated: nobody can
    /// list the URLs it is cached under. A file that is new is invalidated too, because the fallback may be cached in its place.
    /// </summary>
    [Input("fallbackDocument")]
    public Input<string>? FallbackDocument { get; set; }

    /// <summary>
    /// Whether the distribution caches by query string: an exact path then leaves <c>/a?b</c> in place, so that each becomes the prefix
    /// <c>/a*</c>. False unless given.
    /// </summary>
    [Input("queryStrings")]
    public Input<bool>? QueryStrings { get; set; }

    /// <summary>
    /// The most paths that an invalidation worked out from changes may have, 1 to 3,000 (CloudFront's quota); 15 unless given.
    /// More paths drop fewer files that are still good, and count more on the bill: 1,000 a month are free, each further one costs
    /// US$0.005.
    /// </summary>
    [Input("maxPaths")]
    public Input<int>? MaxPaths { get; set; }

    /// <summary>
    /// Whether operations last until CloudFront has completed the invalidation, which takes seconds to many minutes. False unless given.
    /// </summary>
    [Input("waitForCompletion")]
    public Input<bool>? WaitForCompletion { get; set; }

    /// <summary>
    /// What happens at creation: <see cref="InvalidationInfra.OnCreate.Invalidate"/> unless given, because nobody knows what the edges
    /// hold.
    /// <see cref="InvalidationInfra.OnCreate.Skip"/> is for a distribution that is new with this resource, which has nothing cached.
    /// </summary>
    [Input("onCreate")]
    public Input<OnCreate>? OnCreate { get; set; }

    /// <summary>Whether any of the ways to say where is used.</summary>
    internal bool HasTarget =>
        DistributionId is not null || DistributionTenantId is not null || _distributionIds is not null || Alias is not null;

    /// <summary>Whether any of the ways to say what that exclude <see cref="InvalidationBatch"/> is used, or that one itself.</summary>
    internal bool HasContent =>
        InvalidationBatch is not null || SourceDirectory is not null || _assets is not null || _paths is not null || _tags is not null;
}
