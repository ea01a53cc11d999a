using Amazon.Runtime.Endpoints;

namespace Amazon.CloudFront.Endpoints;

/// <summary>What the endpoint of a request depends on.</summary>
public class CloudFrontEndpointParameters : EndpointParameters
{
    public CloudFrontEndpointParameters()
    {
        UseDualStack = false;
        UseFIPS = false;
    }

    public string Region
    {
        get => (string)this[nameof(Region)];
        set => this[nameof(Region)] = value;
    }

    public bool? UseDualStack
    {
        get => (bool?)this[nameof(UseDualStack)];
        set => this[nameof(UseDualStack)] = value;
    }

    public bool? UseFIPS
    {
        get => (bool?)this[nameof(UseFIPS)];
        set => this[nameof(UseFIPS)] = value;
    }

    public string Endpoint
    {
        get => (string)this[nameof(Endpoint)];
        set => this[nameof(Endpoint)] = value;
    }
}
