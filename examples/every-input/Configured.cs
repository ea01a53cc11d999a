using Pulumi;

namespace InvalidationInfra.Examples.EveryInput;

/// <summary>
/// A provider with settings of its own. Without one, <c>pulumi config set cloudfront-invalidation:…</c> configures the default provider;
/// and what neither sets
/// comes from the environment, as for every AWS SDK.
/// </summary>
internal static class Configured
{
    public static void Declare(Config config, string release)
    {
        var provider = new CloudFrontInvalidationProvider(
            "configured",
            new CloudFrontInvalidationProviderArgs
            {
                Region = "us-east-1",
                AccessKey = "AKIAIOSFODNN7EXAMPLE",
                SecretKey = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
                Token = "a-session-token",
                Endpoint = new Config("cloudfront-invalidation").Require("endpoint"),
                MaxRetries = 5,
                PlanDirectory = "plans",
            }
        );
        _ = new CloudFrontInvalidation(
            "configured",
            new CloudFrontInvalidationArgs { DistributionId = config.Require("distributionId"), Paths = { $"/configured/{release}" } },
            new CustomResourceOptions { Provider = provider }
        );
    }
}
