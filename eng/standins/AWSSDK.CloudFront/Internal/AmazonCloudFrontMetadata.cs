using Amazon.Runtime.Internal;

namespace Amazon.CloudFront.Internal;

/// <summary>What the pipeline calls the service.</summary>
public partial class AmazonCloudFrontMetadata : IServiceMetadata
{
    public string ServiceId => "CloudFront";

    public IDictionary<string, string> OperationNameMapping { get; } = new Dictionary<string, string>();
}
