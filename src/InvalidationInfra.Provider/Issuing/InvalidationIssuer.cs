using System.Collections.Immutable;
using Amazon.CloudFront.Model;
using InvalidationInfra.Provider.Configuration;
using InvalidationInfra.Provider.Invalidations;

namespace InvalidationInfra.Provider.Issuing;

/// <summary>Asks CloudFront for invalidations, and for what has become of them.</summary>
internal sealed class InvalidationIssuer(ICloudFrontClients clients, ControlPlane controlPlane, ServerClock serverClock, TimeProvider time)
{
    // A service without memory for references (moto) and clocks far apart must not make an endless loop.
    private const int MaxAttempts = 8;

    private static readonly TimeSpan MaxInProgress = TimeSpan.FromDays(1);

    /// <summary>
    /// Issues an invalidation that has none before it. There is no earlier reference to derive from, so that the same content may have had
    /// the same
    /// reference in an earlier life of the resource: an answer that is not fresh is that one, and the next attempt's reference is used.
    /// </summary>
    /// <param name="referenceOf">The reference of an attempt, counted from 1.</param>
    public async Task<IssuedInvalidation> IssueFirstAsync(
        RequestContext context,
        Func<int, string> referenceOf,
        ImmutableArray<string> paths,
        CancellationToken cancellationToken
    )
    {
        var start = time.GetUtcNow();
        for (var attempt = 1; ; attempt++)
        {
            var issued = await IssueAsync(context, referenceOf(attempt), paths, cancellationToken);
            if (IsFresh(issued, start) || attempt == MaxAttempts)
            {
                return issued;
            }
        }
    }

    /// <summary>Issues an invalidation; with a reference that was used for the same paths it is the one that exists.</summary>
    /// <param name="paths">As CloudFront wants them: encoded.</param>
    public async Task<IssuedInvalidation> IssueAsync(
        RequestContext context,
        string reference,
        ImmutableArray<string> paths,
        CancellationToken cancellationToken
    )
    {
        var batch = new InvalidationBatch
        {
            CallerReference = reference,
            Paths = new Paths { Quantity = paths.Length, Items = [.. paths] },
        };
        var issued = await controlPlane.CallAsync(context, attempt => CreateAsync(context.Target, batch, attempt), cancellationToken);
        return issued with { Paths = paths };
    }

    /// <summary>The invalidation as it is now; null where it does not exist (any more).</summary>
    public async Task<IssuedInvalidation?> FindAsync(RequestContext context, string id, CancellationToken cancellationToken)
    {
        try
        {
            return await controlPlane.CallAsync(context, attempt => GetAsync(context.Target, id, attempt), cancellationToken);
        }
        catch (RequestFailedException e) when (e.InnerException is NoSuchInvalidationException)
        {
            return null;
        }
    }

    /// <summary>The newest invalidations, newest first; what a list leaves out (reference, paths) is empty.</summary>
    public async Task<IReadOnlyList<IssuedInvalidation>> ListAsync(RequestContext context, int count, CancellationToken cancellationToken)
    {
        var found = new List<IssuedInvalidation>();
        var marker = (string?)null;
        do
        {
            var from = marker;
            var page = await controlPlane.CallAsync(context, attempt => ListPageAsync(context.Target, from, attempt), cancellationToken);
            found.AddRange((page.Items ?? []).Select(summary => IssuedInvalidation.Of(context.Target, summary)));
            marker = page.IsTruncated == true ? page.NextMarker : null;
        } while (marker is not null && found.Count < count);
        return [.. found.Take(count)];
    }

    // An emulator may tell one time for ever. CloudFront completes an invalidation within minutes: one that is in progress for a day is no
    // old one, but has a wrong time.
    private bool IsFresh(IssuedInvalidation issued, DateTimeOffset start) =>
        serverClock.IsSince(start, issued.CreateTime)
        || (issued.IsInProgress && !serverClock.IsSince(start - MaxInProgress, issued.CreateTime));

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

    private async Task<IssuedInvalidation> CreateAsync(
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
            return IssuedInvalidation.Of(target, answer.Invalidation, answer.Location, batch.CallerReference);
        }

        var created = await clients.Client.CreateInvalidationAsync(
            new CreateInvalidationRequest { DistributionId = target.Id, InvalidationBatch = batch },
            cancellationToken
        );
        return IssuedInvalidation.Of(target, created.Invalidation, created.Location, batch.CallerReference);
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
}
