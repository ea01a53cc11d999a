using Amazon;
using Amazon.CloudFront;
using Amazon.CloudFront.Model;
using Amazon.Runtime;

namespace StandIns.Tests.CloudFront;

public class EndpointTests
{
    [Theory]
    [InlineData("us-east-1", "https://cloudfront.amazonaws.com/")]
    [InlineData("eu-central-1", "https://cloudfront.amazonaws.com/")]
    [InlineData("cn-north-1", "https://cloudfront.cn-northwest-1.amazonaws.com.cn/")]
    public void Every_region_of_a_partition_has_the_same_endpoint(string region, string url)
    {
        using var client = Client(new AmazonCloudFrontConfig { RegionEndpoint = RegionEndpoint.GetBySystemName(region) });

        Assert.Equal(url, client.DetermineServiceOperationEndpoint(new GetDistributionRequest("E1")).URL);
    }

    [Theory]
    [InlineData("us-gov-west-1", false, false, "https://cloudfront.amazonaws.com/")]
    [InlineData("eu-central-1", true, false, "https://cloudfront-fips.amazonaws.com/")]
    [InlineData("eu-central-1", false, true, "https://cloudfront.global.api.aws/")]
    [InlineData("us-east-1", true, true, "https://cloudfront-fips.global.api.aws/")]
    [InlineData("cn-north-1", true, false, "https://cloudfront-fips.cn-northwest-1.amazonaws.com.cn/")]
    public void Government_regions_FIPS_and_both_stacks_have_their_own(string region, bool fips, bool dualStack, string url)
    {
        using var client = Client(
            new AmazonCloudFrontConfig
            {
                RegionEndpoint = RegionEndpoint.GetBySystemName(region),
                UseFIPSEndpoint = fips,
                UseDualstackEndpoint = dualStack,
            }
        );

        Assert.Equal(url, client.DetermineServiceOperationEndpoint(new GetDistributionRequest("E1")).URL);
    }

    [Fact]
    public void A_service_url_takes_the_place_of_the_endpoint()
    {
        using var client = Client(new AmazonCloudFrontConfig { ServiceURL = "http://127.0.0.1:4566" });

        Assert.StartsWith(
            "http://127.0.0.1:4566",
            client.DetermineServiceOperationEndpoint(new GetDistributionRequest("E1")).URL,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_service_url_excludes_FIPS_endpoints()
    {
        using var client = Client(new AmazonCloudFrontConfig { ServiceURL = "http://127.0.0.1:4566", UseFIPSEndpoint = true });

        Assert.Throws<AmazonClientException>(() => client.DetermineServiceOperationEndpoint(new GetDistributionRequest("E1")));
    }

    private static AmazonCloudFrontClient Client(AmazonCloudFrontConfig config) => new(new AnonymousAWSCredentials(), config);
}
