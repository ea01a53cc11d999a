using Pulumi;

namespace InvalidationInfra.Tests.Programs;

public sealed class RecordedInvalidationArgs : ResourceArgs
{
    [Input("distributionId")]
    public Input<string>? DistributionId { get; set; }

    [Input("assets")]
    public InputMap<string>? Assets { get; set; }

    [Input("secret")]
    public Input<string>? Secret { get; set; }
}
