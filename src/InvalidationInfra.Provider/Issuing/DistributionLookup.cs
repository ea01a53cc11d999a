using Amazon.CloudFront.Model;
using InvalidationInfra.Provider.Configuration;
using InvalidationInfra.Provider.Invalidations;

namespace InvalidationInfra.Provider.Issuing;

/// <summary>
/// Finds a distribution by one of its alternate domain names. CloudFront has no request for that, so all of the account's are listed.
/// </summary>
internal sealed class DistributionLookup(ICloudFrontClients clients, ControlPlane controlPlane)
{
    private const string ListAction = "cloudfront:ListDistributions";

    /// <param name="alias">A domain name, in any case; a wildcard name is looked for as it is written.</param>
    /// <exception cref="RequestFailedException">There is not exactly one, or CloudFront did not answer.</exception>
    public async Task<InvalidationTarget> ByAliasAsync(
        string urn,
        string alias,
        OperationDeadline deadline,
        CancellationToken cancellationToken
    )
    {
        var context = new RequestContext(urn, InvalidationTarget.Any, ListAction, deadline);
        var found = new List<string>();
        var marker = (string?)null;
        do
        {
            var request = new ListDistributionsRequest { Marker = marker };
            var page = (
                await controlPlane.CallAsync(context, attempt => clients.Client.ListDistributionsAsync(request, attempt), cancellationToken)
            ).DistributionList;
            found.AddRange((page.Items ?? []).Where(distribution => HasAlias(distribution, alias)).Select(distribution => distribution.Id));
            marker = page.IsTruncated == true ? page.NextMarker : null;
        } while (marker is not null);

        return found switch
        {
            [var id] => new InvalidationTarget(id, IsTenant: false),
            [] => throw new RequestFailedException(
                $"alias: no distribution in the account of these credentials has the alternate domain name {alias}: check the name, "
                    + "and the profile or role of the provider, or set distributionId"
            ),
            _ => throw new RequestFailedException(
                $"alias: {found.Count} distributions have the alternate domain name {alias} ({string.Join(", ", found)}): set distributionId to the one that is meant"
            ),
        };
    }

    private static bool HasAlias(DistributionSummary distribution, string alias) =>
        (distribution.Aliases?.Items ?? []).Contains(alias, StringComparer.OrdinalIgnoreCase);
}
