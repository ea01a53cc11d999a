using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;

namespace InvalidationInfra.Provider.CloudFront;

/// <summary>
/// The region, which decides in which partition CloudFront is: of the configuration, else of its profile, else of the AWS SDK's own chain
/// (the environment, then the default profile), else the one that CloudFront is signed for in most of the world.
/// </summary>
internal static class RegionSource
{
    private static readonly RegionEndpoint Otherwise = RegionEndpoint.USEast1;

    /// <summary>The region of a configuration; null stands for one that says nothing.</summary>
    public static RegionEndpoint Of(ProviderConfiguration? configuration) =>
        configuration?.Region is { } region ? RegionEndpoint.GetBySystemName(region) : Found(configuration?.Profile) ?? Otherwise;

    /// <summary>The region that requests are signed for: CloudFront is one service in all regions of a partition.</summary>
    public static string SigningRegion(RegionEndpoint region) =>
        region.PartitionName switch
        {
            "aws-cn" => "cn-northwest-1",
            "aws-us-gov" => "us-gov-west-1",
            _ => Otherwise.SystemName,
        };

    private static RegionEndpoint? Found(string? profile)
    {
        try
        {
            return profile is not null && new CredentialProfileStoreChain().TryGetProfile(profile, out var found) && found.Region is { } own
                ? own
                // The metadata of an instance would take seconds where there is none.
                : FallbackRegionFactory.GetRegionEndpoint(includeInstanceMetadata: false);
        }
        catch (Exception)
        {
            // A file that cannot be read is told with the credentials, which are looked for in the same ones.
            return null;
        }
    }
}
