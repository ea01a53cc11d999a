using Pulumi;

namespace InvalidationInfra.Tests.Programs;

[ResourceType("aws:s3/bucketV2:BucketV2", null)]
public sealed class Bucket(string name, BucketArgs? args = null, CustomResourceOptions? options = null)
    : CustomResource("aws:s3/bucketV2:BucketV2", name, args ?? new BucketArgs(), options)
{
    [Output("arn")]
    public Output<string> Arn { get; private set; } = null!;
}
