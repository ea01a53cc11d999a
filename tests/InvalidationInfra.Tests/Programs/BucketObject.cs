using Pulumi;

namespace InvalidationInfra.Tests.Programs;

[ResourceType("aws:s3/bucketObjectv2:BucketObjectv2", null)]
public sealed class BucketObject(string name, BucketObjectArgs args, CustomResourceOptions? options = null)
    : CustomResource("aws:s3/bucketObjectv2:BucketObjectv2", name, args, options)
{
    [Output("etag")]
    public Output<string> Etag { get; private set; } = null!;
}

public sealed class BucketObjectArgs : ResourceArgs
{
    [Input("bucket", required: true)]
    public Input<string> Bucket { get; set; } = null!;

    [Input("key", required: true)]
    public Input<string> Key { get; set; } = null!;

    [Input("source")]
    public Input<AssetOrArchive>? Source { get; set; }
}
