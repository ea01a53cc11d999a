namespace Pulumi.Aws.CloudFront.Inputs;

public sealed class DistributionOriginGroupFailoverCriteriaArgs : global::Pulumi.ResourceArgs
{
    [Input("statusCodes", required: true)]
    private InputList<int>? _statusCodes;

    public InputList<int> StatusCodes
    {
        get => _statusCodes ??= new InputList<int>();
        set => _statusCodes = value;
    }

    public DistributionOriginGroupFailoverCriteriaArgs() { }

    public static new DistributionOriginGroupFailoverCriteriaArgs Empty => new();
}
