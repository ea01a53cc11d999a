using Amazon.Runtime.Credentials.Internal;
using Amazon.Runtime.Internal.Auth;

namespace Amazon.CloudFront.Internal;

/// <summary>Every CloudFront operation is signed with Signature Version 4.</summary>
public class AmazonCloudFrontAuthSchemeResolver : IAuthSchemeResolver<AmazonCloudFrontAuthSchemeParameters>
{
    public List<IAuthSchemeOption> ResolveAuthScheme(AmazonCloudFrontAuthSchemeParameters authParameters) => AuthSchemeOption.DEFAULT_SIGV4;
}
