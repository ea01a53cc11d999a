using System.Collections.Immutable;
using InvalidationInfra.Core.Manifests;
using InvalidationInfra.Core.References;
using InvalidationInfra.Provider.Issuing;
using InvalidationInfra.Provider.Logging;
using InvalidationInfra.Provider.Properties;

namespace InvalidationInfra.Provider.Invalidations;

/// <summary>The life of the resource: create and update issue what their step asks for, read looks at it again, delete has nothing to undo.</summary>
internal sealed class InvalidationLifecycle(InvalidationIssuer issuer, CompletionWait wait, TimeProvider time, IEngineLog log)
{
    private const string CreateAction = "cloudfront:CreateInvalidation";
    private const string GetAction = "cloudfront:GetInvalidation";

    /// <summary>What a Create would do, with all that only CloudFront knows left unknown.</summary>
    public async Task<PropertyMap> PreviewCreateAsync(string urn, PropertyMap properties)
    {
        var inputs = InvalidationInputs.Read(properties, out _);
        var step = StepPlanner.ForCreate(inputs);
        await TellAsync(urn, inputs, step);
        return Previewed(new InvalidationState(), properties, inputs, step);
    }

    /// <summary>What an Update would do: an invalidation that will not be issued keeps what is known of the last one.</summary>
    public async Task<PropertyMap> PreviewUpdateAsync(string urn, PropertyMap olds, PropertyMap news)
    {
        var inputs = InvalidationInputs.Read(news, out _);
        var state = InvalidationState.Read(olds);
        var step = StepPlanner.ForUpdate(state, inputs);
        await TellAsync(urn, inputs, step);
        return Previewed(state, news, inputs, step);
    }

    public async Task<(ResourceId Id, OperationResult Result)> CreateAsync(
        string urn, PropertyMap properties, double timeout, CancellationToken cancellation)
    {
        var inputs = InvalidationInputs.Read(properties, out _);
        var step = StepPlanner.ForCreate(inputs);
        var target = KnownTarget(inputs);
        await TellAsync(urn, inputs, step);
        var context = new RequestContext(urn, target, CreateAction, new OperationDeadline(timeout, time));
        var paths = step.Paths.Select(path => path.Encoded).ToImmutableArray();
        var issued = step.CallerReference is { } given
            ? await issuer.IssueAsync(context, given, step.Paths, cancellation)
            : await issuer.IssueFirstAsync(
                context, attempt => CallerReference.First(urn, target.Id, DigestOf(inputs), paths, attempt), step.Paths, cancellation);
        await log.InfoAsync(urn, Issued(issued, step, inputs));
        var state = new InvalidationState { Invalidation = issued, InvalidatedPaths = paths, Manifest = inputs.Manifest.OrDefault() };
        return (new ResourceId(target, issued.Id), await FinishAsync(context, state, properties, inputs, cancellation));
    }

    public async Task<OperationResult> UpdateAsync(
        string urn, PropertyMap olds, PropertyMap news, double timeout, CancellationToken cancellation)
    {
        var inputs = InvalidationInputs.Read(news, out _);
        var state = InvalidationState.Read(olds);
        var step = StepPlanner.ForUpdate(state, inputs);
        var target = KnownTarget(inputs);
        await TellAsync(urn, inputs, step);
        var context = new RequestContext(urn, target, CreateAction, new OperationDeadline(timeout, time));
        if (step.IssuesNothing)
            return await FinishAsync(context, Told(state, inputs), news, inputs, cancellation);

        var paths = step.Paths.Select(path => path.Encoded).ToImmutableArray();
        var reference = step.CallerReference ?? NextReference(urn, state, target, DigestOf(inputs), paths);
        try
        {
            var issued = await issuer.IssueAsync(context, reference, step.Paths, cancellation);
            await log.InfoAsync(urn, Issued(issued, step, inputs));
            var next = Told(state, inputs) with { Invalidation = issued, InvalidatedPaths = paths };
            return await FinishAsync(context, next, news, inputs, cancellation);
        }
        catch (RequestFailedException e)
        {
            return Unannounced(olds, state, inputs, e.Message);
        }
    }

    /// <summary>The resource as CloudFront has it; null where its distribution is gone, and the resource with it.</summary>
    public async Task<OperationResult?> ReadAsync(
        string urn, ResourceId id, PropertyMap outputs, double timeout, CancellationToken cancellation)
    {
        var state = InvalidationState.Read(outputs);
        var context = new RequestContext(urn, id.Target, GetAction, new OperationDeadline(timeout, time));
        try
        {
            var found = await issuer.FindAsync(context, state.Invalidation?.Id ?? id.InvalidationId, cancellation);
            if (outputs.Count == 0)
                return found is null ? null : Imported(id, found);
            // CloudFront forgets old invalidations in time; what they told the edges stays true.
            var current = found is null ? state : state with { Invalidation = Refreshed(state.Invalidation, found) };
            var inputs = InvalidationInputs.Read(outputs, out _);
            return new OperationResult(current.Write(outputs, inputs.PathsAreSecret), current.IsInProgress);
        }
        catch (RequestFailedException e) when (e.InnerException is Amazon.CloudFront.Model.NoSuchDistributionException or Amazon.CloudFront.Model.EntityNotFoundException)
        {
            return null;
        }
    }

    /// <summary>All that CloudFront knows of an invalidation that the state knows nothing of: whose it is, and what it dropped.</summary>
    private static OperationResult Imported(ResourceId id, IssuedInvalidation found)
    {
        var inputs = PropertyMap.Empty.With(
            (id.Target.IsTenant ? "distributionTenantId" : "distributionId", PropertyValue.Of(id.Target.Id)),
            ("paths", PropertyValue.Of(found.Paths)));
        var state = new InvalidationState { Invalidation = found, InvalidatedPaths = found.Paths };
        return new OperationResult(state.Write(inputs, pathsAreSecret: false), state.IsInProgress) { ImportedInputs = inputs };
    }

    private async Task<OperationResult> FinishAsync(
        RequestContext context, InvalidationState state, PropertyMap inputs, InvalidationInputs typed, CancellationToken cancellation)
    {
        var failure = (string?)null;
        if (typed.WaitForCompletion.Or(false) && state is { IsInProgress: true, Invalidation: { } issued })
        {
            try
            {
                var waited = await wait.UntilCompletedAsync(context with { Action = GetAction }, issued, cancellation);
                state = state with { Invalidation = waited };
                failure = state.IsInProgress
                    ? $"invalidation {issued.Id} of {context.Target} is still in progress after {context.Deadline.Allowed.TotalSeconds:0} s. It goes on by itself; "
                      + "the next \"pulumi up\" waits on, without issuing another. customTimeouts gives it more time"
                    : null;
            }
            catch (RequestFailedException e)
            {
                failure = e.Message;
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                failure = $"cancelled while invalidation {issued.Id} was in progress. It goes on by itself; the next \"pulumi up\" waits on";
            }
        }

        return new OperationResult(state.Write(inputs, typed.PathsAreSecret), state.IsInProgress, failure);
    }

    /// <summary>
    /// The new content is deployed, but no invalidation of it was accepted: the state keeps what the edges were told, and remembers
    /// what they may have fetched since. Without that, a roll-back would look like no change at all.
    /// </summary>
    private static OperationResult Unannounced(PropertyMap olds, InvalidationState state, InvalidationInputs inputs, string failure)
    {
        var unannounced = inputs.Manifest.IsKnown ? ServedContent.Either(state.Unannounced, inputs.Manifest.Or(Manifest.Empty)) : state.Unannounced;
        var outputs = (state with { Unannounced = unannounced }).Write(olds, InvalidationInputs.Read(olds, out _).PathsAreSecret || inputs.PathsAreSecret);
        return new OperationResult(outputs, state.IsInProgress, failure);
    }

    private static InvalidationState Told(InvalidationState state, InvalidationInputs inputs) =>
        state with { Manifest = inputs.Manifest.OrDefault(), Unannounced = null };

    /// <summary>An imported resource may have nothing to continue from; then its chain begins here.</summary>
    private static string NextReference(string urn, InvalidationState state, InvalidationTarget target, string digest, ImmutableArray<string> paths) =>
        state.Invalidation is { CallerReference.Length: > 0 } last
            ? CallerReference.Next(last.CallerReference, target.Id, digest, paths)
            : CallerReference.First(urn, target.Id, digest, paths, attempt: 0);

    private static IssuedInvalidation Refreshed(IssuedInvalidation? known, IssuedInvalidation found) =>
        known is null ? found : known with { Status = found.Status };

    private async Task TellAsync(string urn, InvalidationInputs inputs, InvalidationStep step)
    {
        await log.InfoAsync(urn, inputs.PathsAreSecret ? $"will invalidate {step.Paths.Length:N0} secret paths" : step.Summary);
        foreach (var warning in inputs.PathsAreSecret ? [] : step.Warnings)
            await log.WarningAsync(urn, warning);
    }

    private static string Issued(IssuedInvalidation issued, InvalidationStep step, InvalidationInputs inputs) =>
        $"invalidation {issued.Id} issued for {step.Paths.Length:N0} {(step.Paths.Length == 1 ? "path" : "paths")} of {inputs.Target}";

    private static PropertyMap Previewed(InvalidationState state, PropertyMap properties, InvalidationInputs inputs, InvalidationStep step)
    {
        if (step.IssuesNothing)
            return Told(state, inputs).Write(properties, inputs.PathsAreSecret);
        var unknown = PropertyValue.Unknown.Instance;
        PropertyValue paths = step.IsUndecided ? unknown : PropertyValue.Of(step.Paths.Select(path => path.Encoded));
        PropertyValue digest = inputs.Manifest.IsUnknown ? unknown : PropertyValue.Of(inputs.Manifest.OrDefault()?.ContentDigest ?? "");
        return properties.With(
            ("invalidationId", unknown), ("status", unknown), ("createTime", unknown), ("location", unknown), ("callerReference", unknown),
            ("invalidatedPaths", paths.MarkedSecret(inputs.PathsAreSecret)),
            ("contentDigest", digest.MarkedSecret(inputs.PathsAreSecret)));
    }

    private static string DigestOf(InvalidationInputs inputs)
    {
        var triggers = inputs.Triggers.Or(ImmutableSortedDictionary<string, string>.Empty);
        return string.Join('\n', triggers
            .Select(trigger => $"{trigger.Key.Length}:{trigger.Key}={trigger.Value}")
            .Prepend((inputs.Manifest.OrDefault() ?? Manifest.Empty).ContentDigest));
    }

    private static InvalidationTarget KnownTarget(InvalidationInputs inputs) =>
        inputs.Target ?? throw new InvalidOperationException("the engine sends only known inputs outside a preview");
}
