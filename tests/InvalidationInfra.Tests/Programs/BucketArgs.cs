using Pulumi;

namespace InvalidationInfra.Tests.Programs;

public sealed class BucketArgs : ResourceArgs
{
    [Input("forceDestroy")]
    public Input<bool>? ForceDestroy { get; set; }
}
