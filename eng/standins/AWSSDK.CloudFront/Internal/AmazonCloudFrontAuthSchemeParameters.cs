using Amazon.Runtime.Internal.Auth;

namespace Amazon.CloudFront.Internal;

/// <summary>What the choice of an authentication scheme depends on.</summary>
public class AmazonCloudFrontAuthSchemeParameters : IAuthSchemeParameters
{
    public string Operation { get; set; }

    public string Region { get; set; }
}
