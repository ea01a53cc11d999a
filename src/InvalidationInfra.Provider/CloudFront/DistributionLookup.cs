using Amazon.CloudFront.Model;

namespace InvalidationInfra.Provider.CloudFront;

/// <summary>
/// Finds a distribution by one of its alternate domain names. CloudFront has no request for that, so all of the account's are listed.
/// </summary>
internal sealed class DistributionLookup(ICloudFrontClients clients, ControlPlane controlPlane)
{
    /// <inheritdoc cref="ICloudFront.FindByAliasAsync"/>
    public async Task<InvalidationTarget> ByAliasAsync(RequestContext context, string alias, CancellationToken cancellationToken)
    {
        var found = new List<string>();
        var marker = (string?)null;
        do
        {
            var request = new ListDistributionsRequest { Marker = marker };
            var answer = await controlPlane.CallAsync(
                context,
                InvalidationTarget.Any,
                CloudFrontAction.ListDistributions,
                attempt => clients.Client.ListDistributionsAsync(request, attempt),
                cancellationToken
            );
            var page = answer.DistributionList;
            found.AddRange((page.Items ?? []).Where(distribution => HasAlias(distribution, alias)).Select(distribution => distribution.Id));
            marker = page.IsTruncated == true ? page.NextMarker : null;
        } while (marker is not null);

        return found switch
        {
            [var id] => new InvalidationTarget(id, IsTenant: false),
            [] => throw new CloudFrontException(
                CloudFrontFailure.NoSingleDistribution,
                $"alias: no distribution in the account of these credentials has the alternate domain name {alias}: check the name, "
                    + "and the profile or role of the provider, or set distributionId"
            ),
            _ => throw new CloudFrontException(
                CloudFrontFailure.NoSingleDistribution,
                $"alias: {found.Count} distributions have the alternate domain name {alias} ({string.Join(", ", found)}): set "
                    + "distributionId to the one that is meant"
            ),
        };
    }

    private static bool HasAlias(DistributionSummary distribution, string alias) =>
        (distribution.Aliases?.Items ?? []).Contains(alias, StringComparer.OrdinalIgnoreCase);
}
