using Pulumi;

namespace InvalidationInfra.Tests.Programs;

[ResourceType("aws:s3/bucketObjectv2:BucketObjectv2", null)]
public sealed class BucketObject(string name, BucketObjectArgs args, CustomResourceOptions? options = null)
    : CustomResource("aws:s3/bucketObjectv2:BucketObjectv2", name, args, options)
{
    [Output("etag")]
    public Output<string> Etag { get; private set; } = null!;
}
