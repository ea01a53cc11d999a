namespace Rehearsal.MainJob;

/// <summary>An invalidation that CloudFront accepted.</summary>
internal sealed record JobInvalidation(string Id, string Status, string CallerReference, IReadOnlyList<string> Paths);
