using InvalidationInfra.Core.References;
using InvalidationInfra.Provider.CloudFront;
using InvalidationInfra.Provider.Logging;
using InvalidationInfra.Provider.Properties;
using InvalidationInfra.Provider.Resources;

namespace InvalidationInfra.Provider.Invalidations;

/// <summary>
/// Looks at the resource again: what has become of its invalidations, and whether there are some that the state knows nothing of.
/// </summary>
internal sealed class InvalidationRefresh(ICloudFront cloudFront, TimeProvider time, IEngineLog log)
{
    // The engine lets every command after one that did not wait begin with this. To know the status is worth a minute, and not a
    // deployment.
    private const double MaxSeconds = 60;

    // A page of CloudFront's list. More invalidations since the last command than that are somebody else's flood.
    private const int MaxListed = 100;

    // A list has no references: each invalidation that may be an unknown one of ours costs a request.
    private const int MaxExamined = 25;

    /// <returns>The resource as CloudFront has it; null where its distribution is gone, and the resource with it.</returns>
    public async Task<OperationResult?> ReadAsync(
        string urn,
        ResourceId id,
        PropertyMap outputs,
        double timeout,
        CancellationToken cancellationToken
    )
    {
        var context = new RequestContext(urn, new OperationDeadline(timeout > 0 ? timeout : MaxSeconds, time));
        if (outputs.Count == 0)
        {
            return await ImportAsync(context, id, cancellationToken);
        }

        var state = InvalidationState.Read(outputs);
        var gone = 0;
        foreach (var target in state.Targets)
        {
            try
            {
                state = await RefreshAsync(context, target, state, cancellationToken);
            }
            catch (CloudFrontException e) when (CanWait(e))
            {
                await log.WarningAsync(
                    urn,
                    $"what has become of the last invalidation is not known: {e.Message}. The next command looks again"
                );
            }
            catch (CloudFrontException e) when (IsGone(e))
            {
                gone++;
            }
        }

        return gone > 0 && gone == state.Targets.Length
            ? null
            : new OperationResult(
                StateProperties.Write(state, outputs, InvalidationInputs.Read(outputs, out _).Secrecy),
                state.IsInProgress
            );
    }

    /// <summary>All that CloudFront knows of an invalidation that the state knows nothing of: whose it is, and what it dropped.</summary>
    private async Task<OperationResult?> ImportAsync(RequestContext context, ResourceId id, CancellationToken cancellationToken)
    {
        try
        {
            if (await cloudFront.GetAsync(context, id.Target, id.InvalidationId, cancellationToken) is not { } found)
            {
                return null;
            }

            var inputs = PropertyMap.Empty.With(
                (id.Target.IsTenant ? "distributionTenantId" : "distributionId", PropertyValue.Of(id.Target.Id)),
                ("paths", PropertyValue.Of(found.Paths))
            );
            var state = new InvalidationState
            {
                Targets = [id.Target],
                Invalidations = [found],
                InvalidatedPaths = found.Paths,
            };
            return new OperationResult(StateProperties.Write(state, inputs, default), state.IsInProgress) { ImportedInputs = inputs };
        }
        catch (CloudFrontException e) when (IsGone(e))
        {
            return null;
        }
    }

    private async Task<InvalidationState> RefreshAsync(
        RequestContext context,
        InvalidationTarget target,
        InvalidationState state,
        CancellationToken cancellationToken
    )
    {
        var refreshed = state.Invalidations.ToBuilder();
        for (var i = 0; i < refreshed.Count; i++)
        {
            if (refreshed[i].Target != target || !refreshed[i].IsInProgress)
            {
                continue;
            }
            // CloudFront forgets old invalidations in time; what they told the edges stays true.
            if (await cloudFront.GetAsync(context, target, refreshed[i].Id, cancellationToken) is { } found)
            {
                refreshed[i] = refreshed[i] with { Status = found.Status };
            }
        }

        state = state with { Invalidations = refreshed.ToImmutable() };
        try
        {
            return await FindLostAsync(context, target, state, cancellationToken) is { } lost
                ? state with
                {
                    Invalidations = [.. state.Invalidations.Where(one => one.Target != target), lost],
                    IsLost = true,
                }
                : state;
        }
        catch (CloudFrontException e) when (!IsGone(e))
        {
            await log.WarningAsync(
                context.Urn,
                $"could not look for invalidations that a killed command may have left behind: {e.Message}"
            );
            return state;
        }
    }

    /// <summary>The newest invalidation of this resource, if it is one that the state knows nothing of.</summary>
    private async Task<IssuedInvalidation?> FindLostAsync(
        RequestContext context,
        InvalidationTarget target,
        InvalidationState state,
        CancellationToken cancellationToken
    )
    {
        // Where nothing has been issued yet nothing is lost, but the list also tells whether there is a distribution.
        var listed = await cloudFront.ListAsync(context, target, MaxListed, cancellationToken);
        if (state.LastReferenceOf(target) is not { } last)
        {
            return null;
        }
        // Bears the resource's mark, also where the last one is somebody else's, as after an import.
        var reference = CallerReference.Next(last, target.Id, "", []);
        var known = state.Invalidations.Where(one => one.Target == target).ToList();
        var newer = listed
            .TakeWhile(one => known.All(mine => mine.Id != one.Id))
            // To the second, which is what a list may be cut off to.
            .Where(one => one.CreateTime >= known[^1].CreateTime.AddSeconds(-1));
        foreach (var candidate in newer.Take(MaxExamined))
        {
            if (
                await cloudFront.GetAsync(context, target, candidate.Id, cancellationToken) is not { } found
                || !CallerReference.AreOfOneResource(found.CallerReference, reference)
            )
            {
                continue;
            }

            if (found.CallerReference == state.Attempted || state.Pending.Any(batch => batch.CallerReference == found.CallerReference))
            {
                return null;
            }

            await log.WarningAsync(
                context.Urn,
                $"{target} has had invalidation {found.Id} from this resource, which the state knows nothing of: an earlier command was killed. "
                    + "The next \"pulumi up\" invalidates everything tracked"
            );
            return found;
        }

        return null;
    }

    /// <summary>Whether the answer is only late, or one that these credentials never get: neither makes what the state has wrong.</summary>
    private static bool CanWait(CloudFrontException failure) => failure.Kind is CloudFrontFailure.Transient or CloudFrontFailure.Denied;

    private static bool IsGone(CloudFrontException failure) => failure.Kind == CloudFrontFailure.Gone;
}
