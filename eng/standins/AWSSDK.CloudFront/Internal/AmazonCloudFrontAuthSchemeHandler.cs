using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Auth;

namespace Amazon.CloudFront.Internal;

/// <summary>The pipeline's step that chooses the authentication scheme.</summary>
public class AmazonCloudFrontAuthSchemeHandler : BaseAuthResolverHandler
{
    public AmazonCloudFrontAuthSchemeResolver AuthSchemeResolver { get; } = new();

    protected override List<IAuthSchemeOption> ResolveAuthOptions(IExecutionContext executionContext)
    {
        var request = executionContext.RequestContext;
        return AuthSchemeResolver.ResolveAuthScheme(
            new AmazonCloudFrontAuthSchemeParameters
            {
                Operation = request.Request.RequestName,
                Region = request.ClientConfig.RegionEndpoint?.SystemName,
            }
        );
    }
}
