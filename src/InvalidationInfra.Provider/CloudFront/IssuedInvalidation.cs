using System.Collections.Immutable;
using Amazon.CloudFront.Model;

namespace InvalidationInfra.Provider.CloudFront;

/// <summary>An invalidation that CloudFront has accepted.</summary>
/// <param name="Status"><c>InProgress</c> or <c>Completed</c>, whatever the case that the service writes it in.</param>
/// <param name="CreateTime">ISO 8601, UTC.</param>
/// <param name="Location">The address of the invalidation in CloudFront's API.</param>
internal sealed record IssuedInvalidation(
    InvalidationTarget Target,
    string Id,
    string Status,
    DateTimeOffset CreateTime,
    string? Location,
    string CallerReference
)
{
    /// <summary>
    /// The time since it was created when CloudFront answered, on the service's own clock: the answer's <c>Date</c>, which is cut to the
    /// second, minus <see cref="CreateTime"/>. Null where the answer had no date, and where it was no answer to a creation.
    /// </summary>
    public TimeSpan? Age { get; init; }

    /// <summary>The paths that it drops, as sent; empty where that is not known.</summary>
    public ImmutableArray<string> Paths { get; init; } = [];

    // The service is younger: a time before it was made says nothing.
    private static readonly DateTimeOffset FirstPossible = new(2008, 1, 1, 0, 0, 0, TimeSpan.Zero);

    // The Date of an answer is cut to the second, and the two are told by different machines of the service.
    private static readonly TimeSpan MaxLead = TimeSpan.FromMinutes(5);

    public const string InProgress = "InProgress";
    public const string Completed = "Completed";

    public bool IsInProgress => Status != Completed;

    /// <summary>
    /// The age that it had when an answer was made; null where the answer has no date, or a time of creation that cannot be.
    /// </summary>
    public TimeSpan? AgeAt(DateTimeOffset? date) => CreateTime < FirstPossible || CreateTime > date + MaxLead ? null : date - CreateTime;

    /// <summary>An invalidation as an answer of CloudFront tells of it.</summary>
    public static IssuedInvalidation Of(InvalidationTarget target, Invalidation invalidation, string? location, string callerReference) =>
        new(target, invalidation.Id, Normalised(invalidation.Status), Utc(invalidation.CreateTime), location, callerReference)
        {
            Paths = [.. invalidation.InvalidationBatch?.Paths?.Items ?? []],
        };

    /// <summary>An invalidation in a list, which leaves out its reference and paths.</summary>
    public static IssuedInvalidation Of(InvalidationTarget target, InvalidationSummary summary) =>
        new(target, summary.Id, Normalised(summary.Status), Utc(summary.CreateTime), null, "");

    /// <summary>One of the two that there are: emulators answer in capitals, and what is not completed goes on.</summary>
    public static string Normalised(string? status) =>
        string.Equals(status, Completed, StringComparison.OrdinalIgnoreCase) ? Completed : InProgress;

    public static DateTimeOffset Utc(DateTime? time) => new(DateTime.SpecifyKind((time ?? default).ToUniversalTime(), DateTimeKind.Utc));
}
