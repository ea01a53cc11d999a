using Pulumi;

namespace InvalidationInfra.Tests.Programs;

/// <summary>The invalidation of the program that the transcripts were recorded with: it had an input that the real one has not.</summary>
public sealed class RecordedInvalidation(string name, RecordedInvalidationArgs args, CustomResourceOptions? options = null)
    : CustomResource("cloudfront-invalidation:index:CloudFrontInvalidation", name, args, options)
{
    [Output("invalidationId")]
    public Output<string> InvalidationId { get; private set; } = null!;

    [Output("status")]
    public Output<string> Status { get; private set; } = null!;
}
