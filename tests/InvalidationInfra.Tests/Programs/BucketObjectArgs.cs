using Pulumi;

namespace InvalidationInfra.Tests.Programs;

public sealed class BucketObjectArgs : ResourceArgs
{
    [Input("bucket", required: true)]
    public Input<string> Bucket { get; set; } = null!;

    [Input("key", required: true)]
    public Input<string> Key { get; set; } = null!;

    [Input("source")]
    public Input<AssetOrArchive>? Source { get; set; }
}
