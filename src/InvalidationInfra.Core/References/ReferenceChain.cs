namespace InvalidationInfra.Core.References;

/// <summary>
/// The caller references of one resource at one target, as the state remembers them: the last that was accepted, and the last that was sent
/// without a clear answer. Each reference is made from the one before it, also from one whose fate is unknown.
/// </summary>
/// <param name="Last">The last reference that CloudFront accepted; <see langword="null"/> where there is none.</param>
/// <param name="Attempted">The request that was given up; <see langword="null"/> where the last one was answered.</param>
public sealed record ReferenceChain(string? Last, AttemptedReference? Attempted)
{
    /// <summary>The chain of a target that nothing was sent to.</summary>
    public static ReferenceChain Empty { get; } = new(null, null);

    /// <summary>
    /// The reference of a batch. The same batch of the same content that was given up before has the same one, so that CloudFront does the
    /// work once.
    /// </summary>
    /// <param name="resource">What tells the resource from all others: its URN.</param>
    /// <param name="target">The distribution or distribution tenant.</param>
    /// <param name="contentDigest">The digest of all that the step announces.</param>
    /// <param name="encodedPaths">The paths as they are sent.</param>
    public string For(string resource, string target, string contentDigest, IReadOnlyList<string> encodedPaths) =>
        Attempted is { } attempted && attempted.Step == StepOf(target, contentDigest, encodedPaths) ? attempted.Reference
        : (Attempted?.Reference ?? Last) is { Length: > 0 } previous ? CallerReference.Next(previous, target, contentDigest, encodedPaths)
        : CallerReference.First(resource, target, contentDigest, encodedPaths, attempt: 1);

    /// <summary>The chain after CloudFront accepted a batch with this reference.</summary>
    public static ReferenceChain After(string reference) => new(reference, null);

    /// <summary>The chain after a batch was sent with this reference, and nothing tells whether CloudFront accepted it.</summary>
    public ReferenceChain GivenUp(string reference, string target, string contentDigest, IReadOnlyList<string> encodedPaths) =>
        this with
        {
            Attempted = new AttemptedReference(reference, StepOf(target, contentDigest, encodedPaths)),
        };

    private static string StepOf(string target, string contentDigest, IReadOnlyList<string> encodedPaths) =>
        CallerReference.First("step", target, contentDigest, encodedPaths, attempt: 0);
}
