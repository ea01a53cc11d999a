using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal.Endpoints.StandardLibrary;

namespace Amazon.CloudFront.Internal;

/// <summary>CloudFront is one service for all regions of a partition, signed for the partition's first region.</summary>
public class AmazonCloudFrontEndpointProvider : IEndpointProvider
{
    public Endpoint ResolveEndpoint(EndpointParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var region =
            (string)parameters["Region"] ?? throw new AmazonClientException("Region parameter must be set for endpoint resolution");
        var fips = parameters["UseFIPS"] is true;
        var dualStack = parameters["UseDualStack"] is true;

        if (parameters["Endpoint"] is string { Length: > 0 } custom)
        {
            return CustomEndpoint(custom, fips, dualStack);
        }

        var partition = Fn.Partition(region);
        if (fips && !partition.supportsFIPS)
        {
            throw new AmazonClientException("FIPS is enabled but this partition does not support FIPS");
        }

        if (dualStack && !partition.supportsDualStack)
        {
            throw new AmazonClientException("DualStack is enabled but this partition does not support DualStack");
        }

        var signingRegion = SigningRegion(partition.name);
        var host = (partition.name, fips, dualStack) switch
        {
            ("aws" or "aws-us-gov", false, false) => "cloudfront.amazonaws.com",
            ("aws", true, false) => "cloudfront-fips.amazonaws.com",
            ("aws", false, true) => "cloudfront.global.api.aws",
            ("aws", true, true) => "cloudfront-fips.global.api.aws",
            ("aws-cn", false, false) => "cloudfront.cn-northwest-1.amazonaws.com.cn",
            ("aws-cn", true, false) => "cloudfront-fips.cn-northwest-1.amazonaws.com.cn",
            ("aws-eusc", false, false) => "cloudfront.amazonaws.eu",
            _ => $"cloudfront{(fips ? "-fips" : "")}.{region}.{(dualStack ? partition.dualStackDnsSuffix : partition.dnsSuffix)}",
        };
        return new Endpoint("https://" + host, SigningAttributes(signingRegion), "");
    }

    private static Endpoint CustomEndpoint(string url, bool fips, bool dualStack)
    {
        if (fips)
        {
            throw new AmazonClientException("Invalid Configuration: FIPS and custom endpoint are not supported");
        }

        if (dualStack)
        {
            throw new AmazonClientException("Invalid Configuration: Dualstack and custom endpoint are not supported");
        }

        return new Endpoint(url, "", "");
    }

    private static string SigningRegion(string partition) =>
        partition switch
        {
            "aws" => "us-east-1",
            "aws-cn" => "cn-northwest-1",
            "aws-us-gov" => "us-gov-west-1",
            _ => null,
        };

    private static string SigningAttributes(string region) =>
        region is null ? "" : $$"""{"authSchemes":[{"name":"sigv4","signingRegion":"{{region}}","signingName":"cloudfront"}]}""";
}
