using Pulumi;

namespace InvalidationInfra;

/// <summary>
/// Counts the contents that a stack deploys, so that a <see cref="CloudFrontInvalidation"/> learns of those whose deployment broke off
/// before its turn.
/// </summary>
/// <remarks>
/// Declare it before the uploads, let them depend on it, and give its <see cref="Content"/> to <see
/// cref="CloudFrontInvalidationArgs.Content"/>.
/// Content that a broken deployment uploaded and the next one takes back looks as if nothing had happened; the gap in the count tells that
/// it did, and everything tracked is invalidated.
/// </remarks>
[ResourceType(TypeToken, null)]
public partial class ContentRevision : CustomResource
{
    private const string TypeToken = "cloudfront-invalidation:index:ContentRevision";

    /// <summary>Declares what is counted.</summary>
    /// <param name="name">The resource's name, unique in the stack.</param>
    /// <param name="args">The content that is about to be uploaded.</param>
    /// <param name="options">How the engine treats the resource.</param>
    public ContentRevision(string name, ContentRevisionArgs args, CustomResourceOptions? options = null)
        : base(TypeToken, name, args ?? new ContentRevisionArgs(), PluginDefaults.Complete(options)) { }
}
