using Amazon.CloudFront.Model;
using InvalidationInfra.Provider.CloudFront.Answers;

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
        await Pages.ReadAsync(
            "distributions",
            async marker =>
            {
                var page = await controlPlane.CallAsync(
                    context,
                    InvalidationTarget.Any,
                    CloudFrontAction.ListDistributions,
                    async attempt =>
                        InvalidationAnswer.Require(
                            (
                                await clients.Client.ListDistributionsAsync(new ListDistributionsRequest { Marker = marker }, attempt)
                            ).DistributionList
                        ),
                    cancellationToken
                );
                found.AddRange(
                    (page.Items ?? []).Where(distribution => HasAlias(distribution, alias)).Select(distribution => distribution.Id)
                );
                return page.IsTruncated == true ? page.NextMarker : null;
            },
            isEnough: () => false
        );

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
