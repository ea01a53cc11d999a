using Pulumi;

namespace InvalidationInfra.Tests.Programs;

public sealed class DistributionArgs : ResourceArgs
{
    [Input("enabled")]
    public Input<bool>? Enabled { get; set; }

    [Input("origin")]
    public Input<string>? Origin { get; set; }
}
