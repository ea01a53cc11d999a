using System.Collections.Immutable;
using InvalidationInfra.Provider.CloudFront;
using InvalidationInfra.Provider.Logging;

namespace InvalidationInfra.Provider.Invalidations;

/// <summary>Sends batches in order, each as soon as the quota allows, and remembers how far it came.</summary>
internal sealed class BatchSender(ICloudFront cloudFront, InvalidationIssuer issuer, IEngineLog log)
{
    /// <summary>
    /// Sends until all are accepted, one is refused, the time is over, or the command is cancelled. Nothing of that is thrown: it is in the
    /// answer.
    /// </summary>
    public async Task<SentBatches> SendAsync(
        RequestContext context,
        ImmutableArray<PlannedBatch> batches,
        ReferenceChain chain,
        CancellationToken cancellationToken
    )
    {
        var issued = ImmutableArray.CreateBuilder<IssuedInvalidation>(batches.Length);
        foreach (var batch in batches)
        {
            try
            {
                issued.Add(await SendAsync(context, batch, chain, cancellationToken));
            }
            catch (CloudFrontException e)
            {
                return new SentBatches(issued.ToImmutable(), Rest(batches, issued.Count, chain), e);
            }
            catch (OperationCanceledException e) when (cancellationToken.IsCancellationRequested)
            {
                return new SentBatches(issued.ToImmutable(), Rest(batches, issued.Count, chain), e);
            }
        }

        return new SentBatches(issued.ToImmutable(), [], null);
    }

    private async Task<IssuedInvalidation> SendAsync(
        RequestContext context,
        PlannedBatch batch,
        ReferenceChain chain,
        CancellationToken cancellationToken
    )
    {
        var issued = chain.Next(batch) is { } reference
            ? await cloudFront.CreateAsync(context, batch.Target, reference, batch.Paths, cancellationToken)
            : await issuer.IssueFirstAsync(context, batch.Target, attempt => chain.First(batch, attempt), batch.Paths, cancellationToken);
        chain.Use(batch.Target, issued.CallerReference);
        await log.InfoAsync(
            context.Urn,
            $"invalidation {issued.Id} issued for {batch.Paths.Length:N0} {(batch.Paths.Length == 1 ? "path" : "paths")} of {batch.Target}"
        );
        return issued;
    }

    // With the references that they would have had: a request whose answer was lost gets the invalidation that it made.
    private static ImmutableArray<PlannedBatch> Rest(ImmutableArray<PlannedBatch> batches, int sent, ReferenceChain chain)
    {
        var rest = ImmutableArray.CreateBuilder<PlannedBatch>(batches.Length - sent);
        foreach (var batch in batches.Skip(sent))
        {
            var reference = chain.Next(batch);
            if (reference is not null)
            {
                chain.Use(batch.Target, reference);
            }

            rest.Add(batch with { CallerReference = reference });
        }

        return rest.ToImmutable();
    }
}
