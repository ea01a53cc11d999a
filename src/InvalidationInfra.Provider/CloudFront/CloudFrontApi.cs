using System.Collections.Immutable;
using Amazon.CloudFront.Model;
using InvalidationInfra.Provider.CloudFront.Answers;

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
                var (answered, location) = await CreateAsync(target, batch, attempt);
                var issued = IssuedInvalidation.Of(target, InvalidationAnswer.Require(answered), location, callerReference);
                return issued with { Paths = paths, Age = issued.AgeAt(date.Value) };
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
        await Pages.ReadAsync(
            $"invalidations of {target}",
            async marker =>
            {
                var page = await controlPlane.CallAsync(
                    context,
                    target,
                    CloudFrontAction.ListInvalidations,
                    async attempt => InvalidationAnswer.Require(await ListPageAsync(target, marker, attempt)),
                    cancellationToken
                );
                found.AddRange((page.Items ?? []).Select(summary => IssuedInvalidation.Of(target, summary)));
                return page.IsTruncated == true ? page.NextMarker : null;
            },
            isEnough: () => found.Count >= count
        );
        return [.. found.Take(count)];
    }

    public Task<InvalidationTarget> FindByAliasAsync(RequestContext context, string alias, CancellationToken cancellationToken) =>
        _lookup.ByAliasAsync(context, alias, cancellationToken);

    private async Task<(Invalidation? Invalidation, string? Location)> CreateAsync(
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
        InvalidationAnswer.Require(invalidation, id);
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
