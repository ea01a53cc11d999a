using InvalidationInfra.Core.Edges;
using InvalidationInfra.Core.References;
using InvalidationInfra.Provider.CloudFront;
using InvalidationInfra.Provider.Logging;
using InvalidationInfra.Provider.Properties;
using InvalidationInfra.Provider.Resources;

namespace InvalidationInfra.Provider.Invalidations;

/// <summary>
/// Looks at the resource again: what has become of its invalidations, whether there are some that the state knows nothing of, and where its
/// alias leads.
/// </summary>
internal sealed class InvalidationRefresh(ICloudFront cloudFront, SharedLook look, OwnInvalidations own, TimeProvider time, IEngineLog log)
{
    // The engine lets every command after one that did not wait begin with this. To know the status is worth a minute, and not a
    // deployment.
    private const double MaxSeconds = 60;

    /// <summary>The resource as CloudFront has it.</summary>
    public async Task<OperationResult?> ReadAsync(
        string urn,
        PropertyMap outputs,
        PropertyMap inputs,
        double timeout,
        CancellationToken cancellationToken
    )
    {
        var context = ContextOf(urn, timeout);
        var state = await FollowAliasAsync(context, outputs, StateReader.Read(outputs, inputs), cancellationToken);
        foreach (var target in state.Targets.Where(target => state.Edges.Targets.ContainsKey(target.Id)))
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
                // To drop the resource would lose what its edges were told, and other credentials may find the distribution again.
                await log.WarningAsync(
                    urn,
                    $"{e.Message}. The resource stays in the state: remove it from the program if the distribution is deleted"
                );
            }
        }

        var kept = ManifestProperty.TryUnpack(inputs["manifest"]);
        return new OperationResult(
            StateProperties.Write(state, outputs, kept, InvalidationInputs.Read(outputs, out _).Secrecy),
            state.IsInProgress
        );
    }

    private RequestContext ContextOf(string urn, double timeout) =>
        new(urn, new OperationDeadline(timeout > 0 ? timeout : MaxSeconds, time));

    /// <summary>
    /// The state with the distribution that the alias names now. One that moved is a target that was never told anything.
    /// </summary>
    private async Task<InvalidationState> FollowAliasAsync(
        RequestContext context,
        PropertyMap outputs,
        InvalidationState state,
        CancellationToken cancellationToken
    )
    {
        if (InvalidationInputs.Read(outputs, out _).Targets.Alias.OrDefault() is not { } alias)
        {
            return state;
        }

        try
        {
            var found = await cloudFront.FindByAliasAsync(context, alias, cancellationToken);
            if (state.Targets.Contains(found))
            {
                return state;
            }

            await log.WarningAsync(
                context.Urn,
                $"alias: {alias} leads to {found} now. The next \"pulumi up\" invalidates everything tracked there, "
                    + "because what its edges hold is not known"
            );
            return state with { Targets = [found] };
        }
        catch (CloudFrontException e)
        {
            await log.WarningAsync(context.Urn, $"{e.Message}. The next command looks again");
            return state;
        }
    }

    /// <summary>
    /// All that CloudFront knows of an invalidation that the state knows nothing of: whose it is, and what it dropped. Null where there is
    /// none.
    /// </summary>
    public async Task<OperationResult?> ImportAsync(string urn, ResourceId id, double timeout, CancellationToken cancellationToken)
    {
        var context = ContextOf(urn, timeout);
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
            var known = new TargetState(EdgeState.Settled, new ReferenceChain(found.CallerReference, null));
            var state = new InvalidationState
            {
                Targets = [id.Target],
                Invalidations = [found],
                InvalidatedPaths = found.Paths,
                Edges = KnownEdges.None with { Targets = KnownEdges.None.Targets.Add(id.Target.Id, known) },
            };
            return new OperationResult(StateProperties.Write(state, inputs, kept: null, default), state.IsInProgress)
            {
                ImportedInputs = inputs,
            };
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
            if (await look.GetAsync(context, target, refreshed[i].Id, cancellationToken) is { } found)
            {
                refreshed[i] = refreshed[i] with { Status = found.Status };
            }
        }

        state = state with { Invalidations = refreshed.ToImmutable() };
        try
        {
            var known = state.Invalidations.Where(one => one.Target == target).ToList();
            var lost = await own.FindUnknownAsync(context, target, known, state.LastReferenceOf(target), cancellationToken);
            return lost is null || lost.CallerReference == state.Edges.Targets[target.Id].References.Attempted?.Reference
                ? state
                : await WithLostAsync(context, target, state, lost);
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

    private async Task<InvalidationState> WithLostAsync(
        RequestContext context,
        InvalidationTarget target,
        InvalidationState state,
        IssuedInvalidation lost
    )
    {
        await log.WarningAsync(
            context.Urn,
            $"{target} has had invalidation {lost.Id} from this resource, which the state knows nothing of: an earlier command was killed. "
                + "The next \"pulumi up\" invalidates everything tracked"
        );
        var edges = state.Edges.Distrusting(target.Id);
        return state with
        {
            Invalidations = [.. state.Invalidations.Where(one => one.Target != target), lost],
            Edges = edges with
            {
                Targets = edges.Targets.SetItem(
                    target.Id,
                    edges.Targets[target.Id] with
                    {
                        References = ReferenceChain.After(lost.CallerReference),
                    }
                ),
            },
        };
    }

    /// <summary>Whether the answer is only late, or one that these credentials never get: neither makes what the state has wrong.</summary>
    private static bool CanWait(CloudFrontException failure) => failure.Kind is CloudFrontFailure.Transient or CloudFrontFailure.Denied;

    private static bool IsGone(CloudFrontException failure) => failure.Kind == CloudFrontFailure.Gone;
}
