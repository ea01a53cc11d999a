using System.Collections.Immutable;

namespace InvalidationInfra.Provider.CloudFront;

/// <summary>
/// CloudFront, as far as invalidations need it. Requests are repeated behind this as long as the operation's time allows; what fails
/// for good is a <see cref="CloudFrontException"/>, whose kind says what to do about it.
/// </summary>
internal interface ICloudFront
{
    /// <summary>
    /// Creates an invalidation. With a reference that was used for the same paths, the answer is the one that exists: its
    /// <see cref="IssuedInvalidation.Age"/> shows it.
    /// </summary>
    /// <param name="paths">As CloudFront wants them: encoded.</param>
    public Task<IssuedInvalidation> CreateAsync(
        RequestContext context,
        InvalidationTarget target,
        string callerReference,
        ImmutableArray<string> paths,
        CancellationToken cancellationToken
    );

    /// <summary>The invalidation as it is now; null where it does not exist (any more).</summary>
    public Task<IssuedInvalidation?> GetAsync(
        RequestContext context,
        InvalidationTarget target,
        string id,
        CancellationToken cancellationToken
    );

    /// <summary>The newest invalidations, newest first; what a list leaves out (reference, paths) is empty.</summary>
    public Task<IReadOnlyList<IssuedInvalidation>> ListAsync(
        RequestContext context,
        InvalidationTarget target,
        int count,
        CancellationToken cancellationToken
    );

    /// <summary>The one distribution that has an alternate domain name.</summary>
    /// <param name="alias">A domain name, in any case; a wildcard name is looked for as it is written.</param>
    /// <exception cref="CloudFrontException">
    /// <see cref="CloudFrontFailure.NoSingleDistribution"/>: none has it, or several have.
    /// </exception>
    public Task<InvalidationTarget> FindByAliasAsync(RequestContext context, string alias, CancellationToken cancellationToken);
}
