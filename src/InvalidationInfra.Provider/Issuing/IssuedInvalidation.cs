using System.Collections.Immutable;
using Amazon.CloudFront.Model;

namespace InvalidationInfra.Provider.Issuing;

/// <summary>An invalidation that CloudFront has accepted.</summary>
/// <param name="Status"><c>InProgress</c> or <c>Completed</c>, whatever the case that the service writes it in.</param>
/// <param name="CreateTime">ISO 8601, UTC.</param>
/// <param name="Location">The address of the invalidation in CloudFront's API.</param>
internal sealed record IssuedInvalidation(string Id, string Status, DateTimeOffset CreateTime, string? Location, string CallerReference)
{
    /// <summary>What CloudFront says that it drops; empty where it was not asked.</summary>
    public ImmutableArray<string> Paths { get; init; } = [];

    public const string InProgress = "InProgress";
    public const string Completed = "Completed";

    public static IssuedInvalidation Of(Invalidation invalidation, string? location, string callerReference) => new(
        invalidation.Id,
        Normalised(invalidation.Status),
        new DateTimeOffset(DateTime.SpecifyKind((invalidation.CreateTime ?? default).ToUniversalTime(), DateTimeKind.Utc)),
        location,
        callerReference)
    {
        Paths = [.. invalidation.InvalidationBatch?.Paths?.Items ?? []],
    };

    /// <summary>Emulators answer in capitals.</summary>
    public static string Normalised(string? status) =>
        string.Equals(status, Completed, StringComparison.OrdinalIgnoreCase) ? Completed
        : string.Equals(status, InProgress, StringComparison.OrdinalIgnoreCase) ? InProgress
        : status ?? InProgress;
}
