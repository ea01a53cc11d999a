using Amazon.CloudFront.Internal;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.Util.Internal;

namespace Amazon.CloudFront;

/// <summary>How to reach CloudFront: region, endpoint, retries, time-outs.</summary>
public partial class AmazonCloudFrontConfig : ClientConfig
{
    private static readonly string UserAgentString = InternalSDKUtils.BuildUserAgentString("CloudFront", "4.1.0.0");
    private static readonly AmazonCloudFrontEndpointResolver EndpointResolver = new();

    public AmazonCloudFrontConfig()
        : base(new DefaultConfigurationProvider(AmazonCloudFrontDefaultConfiguration.GetAllConfigurations()))
    {
        base.ServiceId = "CloudFront";
        AuthenticationServiceName = "cloudfront";
        EndpointProvider = new AmazonCloudFrontEndpointProvider();
    }

    public static new string ServiceId => "CloudFront";

    public override string RegionEndpointServiceName => "cloudfront";

    public override string ServiceVersion => "2020-05-31";

    public override string UserAgent => UserAgentString;

    /// <summary>The endpoint that a request of these parameters would go to.</summary>
    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters)
    {
        var context = new RequestContext(enableMetrics: false, clientSigner: null)
        {
            ClientConfig = this,
            OriginalRequest = parameters.Request,
            Request = new DefaultRequest(parameters.Request, ServiceId) { AlternateEndpoint = parameters.AlternateEndpoint },
        };
        return EndpointResolver.GetEndpoint(new Amazon.Runtime.Internal.ExecutionContext(context, null));
    }
}
