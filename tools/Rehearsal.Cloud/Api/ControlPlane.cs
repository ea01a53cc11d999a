using Rehearsal.Cloud.Edges;

namespace Rehearsal.Cloud.Api;

/// <summary>The operations of the CloudFront API on the cloud's state, without HTTP. Called under the state's lock.</summary>
internal sealed class ControlPlane(CloudState state, InvalidationLedger ledger, EdgeNetwork edges)
{
    /// <param name="operation">What to do.</param>
    /// <param name="body">The request's body.</param>
    /// <param name="query">The value of a query parameter by name.</param>
    /// <param name="completion">When an invalidation that it creates completes.</param>
    /// <exception cref="CloudFrontException">The request is refused.</exception>
    public CloudFrontAnswer Run(CloudFrontOperation operation, string body, Func<string, string?> query, Completion completion)
    {
        RequireTarget(operation);
        var target = operation.TargetId;
        return operation.Name switch
        {
            "CreateInvalidation" or "CreateInvalidationForDistributionTenant" => Create(operation, body, completion),
            "GetInvalidation" or "GetInvalidationForDistributionTenant" => new(
                200,
                CloudFrontXml.Invalidation(ledger.View(ledger.Poll(target, operation.InvalidationId)))
            ),
            "ListInvalidations" or "ListInvalidationsForDistributionTenant" => new(
                200,
                CloudFrontXml.InvalidationList(
                    Page<AcceptedInvalidation>.Of(
                        [.. ledger.Of(target).Reverse().Select(ledger.View)],
                        one => one.Id,
                        query("Marker"),
                        query("MaxItems")
                    )
                )
            ),
            "GetDistribution" => new(
                200,
                DistributionXml.Full(state.Distributions[target], ledger.Of(target).Count(one => !one.IsCompleted(state.Now))),
                state.Distributions[target].ETag
            ),
            "GetDistributionConfig" => new(200, DistributionXml.Config(state.Distributions[target]), state.Distributions[target].ETag),
            "ListDistributions" => new(
                200,
                CloudFrontXml.PageOf(
                    "DistributionList",
                    Page<Distribution>.Of(
                        [.. state.Distributions.Values.OrderBy(one => one.Id, StringComparer.Ordinal)],
                        one => one.Id,
                        query("Marker"),
                        query("MaxItems")
                    ),
                    DistributionXml.Summary
                )
            ),
            "GetDistributionTenant" => new(200, DistributionXml.Tenant(state.Tenants[target]), state.Tenants[target].ETag),
            _ => throw CloudFrontException.UnknownOperation(),
        };
    }

    private void RequireTarget(CloudFrontOperation operation)
    {
        if (operation.Name == "ListDistributions")
        {
            return;
        }

        if (operation.IsForTenant && !state.Tenants.ContainsKey(operation.TargetId))
        {
            throw CloudFrontException.NoSuchTenant();
        }

        if (!operation.IsForTenant && !state.Distributions.ContainsKey(operation.TargetId))
        {
            throw CloudFrontException.NoSuchDistribution();
        }
    }

    private CloudFrontAnswer Create(CloudFrontOperation operation, string body, Completion completion)
    {
        var count = ledger.All.Count;
        var invalidation = ledger.Accept(operation.TargetId, CloudFrontXml.ReadBatch(body), completion);
        if (ledger.All.Count > count)
        {
            edges.Announce(invalidation);
        }

        var kind = operation.IsForTenant ? "distribution-tenant" : "distribution";
        return new(
            201,
            CloudFrontXml.Invalidation(ledger.View(invalidation)),
            Location: $"https://cloudfront.amazonaws.com/2020-05-31/{kind}/{operation.TargetId}/invalidation/{invalidation.Id}"
        );
    }
}
