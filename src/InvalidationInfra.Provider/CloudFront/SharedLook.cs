namespace InvalidationInfra.Provider.CloudFront;

/// <summary>
/// The look at CloudFront with which a command begins. Several resources may have their invalidations at one distribution, so that all of
/// them see the same answers, each asked for once. A wait, which must not miss a change, asks CloudFront itself.
/// </summary>
internal sealed class SharedLook(ICloudFront cloudFront, ICloudFrontClients clients, TimeProvider time)
{
    // As long as a refresh has. A process serves one command, and what it issues itself is in the state.
    private static readonly TimeSpan MaxAge = TimeSpan.FromMinutes(1);

    private readonly SharedAnswers<Asked, IReadOnlyList<IssuedInvalidation>> _lists = new(time);
    private readonly SharedAnswers<Asked, IssuedInvalidation?> _invalidations = new(time);

    /// <summary>The newest invalidations, newest first, as they were within the last minute.</summary>
    public Task<IReadOnlyList<IssuedInvalidation>> ListAsync(
        RequestContext context,
        InvalidationTarget target,
        int count,
        CancellationToken cancellationToken
    ) =>
        _lists.AskAsync(
            new Asked(clients.Configuration, target, count, null),
            context,
            static (_, age) => age <= MaxAge,
            shared => cloudFront.ListAsync(context, target, count, shared),
            cancellationToken
        );

    /// <summary>
    /// The invalidation as it was within the last minute, or at any time if it is completed; null where it does not exist (any more).
    /// </summary>
    public Task<IssuedInvalidation?> GetAsync(
        RequestContext context,
        InvalidationTarget target,
        string id,
        CancellationToken cancellationToken
    ) => GetAsync(context, target, id, static (found, age) => found is { IsInProgress: false } || age <= MaxAge, cancellationToken);

    /// <summary>
    /// The invalidation as this process has seen it first, for what never changes: its reference and its paths. Null where it does not
    /// exist (any more).
    /// </summary>
    public Task<IssuedInvalidation?> IdentifyAsync(
        RequestContext context,
        InvalidationTarget target,
        string id,
        CancellationToken cancellationToken
    ) => GetAsync(context, target, id, static (found, age) => found is not null || age <= MaxAge, cancellationToken);

    private Task<IssuedInvalidation?> GetAsync(
        RequestContext context,
        InvalidationTarget target,
        string id,
        Func<IssuedInvalidation?, TimeSpan, bool> isGood,
        CancellationToken cancellationToken
    ) =>
        _invalidations.AskAsync(
            new Asked(clients.Configuration, target, 1, id),
            context,
            isGood,
            shared => cloudFront.GetAsync(context, target, id, shared),
            cancellationToken
        );

    /// <summary>A question. Other credentials, and other endpoints, may get another answer to it.</summary>
    private sealed record Asked(ProviderConfiguration? Configuration, InvalidationTarget Target, int Count, string? Id);
}
