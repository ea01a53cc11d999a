using System.Collections.Immutable;
using Amazon.CloudFront.Model;

namespace InvalidationInfra.Provider.CloudFront;

/// <summary>CloudFront behind the AWS SDK: distributions and tenants have requests of their own, which differ in names alone.</summary>
internal sealed class CloudFrontApi(ICloudFrontClients clients, ControlPlane controlPlane) : ICloudFront
{
    private readonly DistributionLookup _lookup = new(clients, controlPlane);

    public Task<IssuedInvalidation> CreateAsync(
        RequestContext context,
        InvalidationTarget target,
        string callerReference,
        ImmutableArray<string> paths,
        CancellationToken cancellationToken
    )
    {
        var batch = new InvalidationBatch
        {
            CallerReference = callerReference,
            Paths = new Paths { Quantity = paths.Length, Items = [.. paths] },
        };
        return controlPlane.CallAsync(
            context,
            target,
            CloudFrontAction.CreateInvalidation,
            async attempt =>
            {
                var date = AnswerDate.OfNextRequest();
                var (invalidation, location) = await CreateAsync(target, batch, attempt);
                return IssuedInvalidation.Of(target, invalidation, location, callerReference) with
                {
                    Paths = paths,
                    Age = date.Value - IssuedInvalidation.Utc(invalidation.CreateTime),
                };
            },
            cancellationToken
        );
    }

    public async Task<IssuedInvalidation?> GetAsync(
        RequestContext context,
        InvalidationTarget target,
        string id,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await controlPlane.CallAsync(
                context,
                target,
                CloudFrontAction.GetInvalidation,
                attempt => GetAsync(target, id, attempt),
                cancellationToken
            );
        }
        catch (CloudFrontException e) when (e.InnerException is NoSuchInvalidationException)
        {
            return null;
        }
    }

    public async Task<IReadOnlyList<IssuedInvalidation>> ListAsync(
        RequestContext context,
        InvalidationTarget target,
        int count,
        CancellationToken cancellationToken
    )
    {
        var found = new List<IssuedInvalidation>();
        var marker = (string?)null;
        do
        {
            var from = marker;
            var page = await controlPlane.CallAsync(
                context,
                target,
                CloudFrontAction.ListInvalidations,
                attempt => ListPageAsync(target, from, attempt),
                cancellationToken
            );
            found.AddRange((page.Items ?? []).Select(summary => IssuedInvalidation.Of(target, summary)));
            marker = page.IsTruncated == true ? page.NextMarker : null;
        } while (marker is not null && found.Count < count);
        return [.. found.Take(count)];
    }

    public Task<InvalidationTarget> FindByAliasAsync(RequestContext context, string alias, CancellationToken cancellationToken) =>
        _lookup.ByAliasAsync(context, alias, cancellationToken);

    private async Task<(Invalidation Invalidation, string Location)> CreateAsync(
        InvalidationTarget target,
        InvalidationBatch batch,
        CancellationToken cancellationToken
    )
    {
        if (target.IsTenant)
        {
            var answer = await clients.Client.CreateInvalidationForDistributionTenantAsync(
                new CreateInvalidationForDistributionTenantRequest { Id = target.Id, InvalidationBatch = batch },
                cancellationToken
            );
            return (answer.Invalidation, answer.Location);
        }

        var created = await clients.Client.CreateInvalidationAsync(
            new CreateInvalidationRequest { DistributionId = target.Id, InvalidationBatch = batch },
            cancellationToken
        );
        return (created.Invalidation, created.Location);
    }

    private async Task<IssuedInvalidation> GetAsync(InvalidationTarget target, string id, CancellationToken cancellationToken)
    {
        var invalidation = target.IsTenant
            ? (
                await clients.Client.GetInvalidationForDistributionTenantAsync(
                    new GetInvalidationForDistributionTenantRequest { DistributionTenantId = target.Id, Id = id },
                    cancellationToken
                )
            ).Invalidation
            : (
                await clients.Client.GetInvalidationAsync(
                    new GetInvalidationRequest { DistributionId = target.Id, Id = id },
                    cancellationToken
                )
            ).Invalidation;
        return IssuedInvalidation.Of(target, invalidation, null, invalidation.InvalidationBatch?.CallerReference ?? "");
    }

    private async Task<InvalidationList> ListPageAsync(InvalidationTarget target, string? marker, CancellationToken cancellationToken) =>
        target.IsTenant
            ? (
                await clients.Client.ListInvalidationsForDistributionTenantAsync(
                    new ListInvalidationsForDistributionTenantRequest { Id = target.Id, Marker = marker },
                    cancellationToken
                )
            ).InvalidationList
            : (
                await clients.Client.ListInvalidationsAsync(
                    new ListInvalidationsRequest { DistributionId = target.Id, Marker = marker },
                    cancellationToken
                )
            ).InvalidationList;
}
