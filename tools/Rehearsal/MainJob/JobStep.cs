namespace Rehearsal.MainJob;

/// <summary>One command of a rehearsal and what came of it.</summary>
/// <param name="Name">What the step is about, <c>up: first release</c>.</param>
/// <param name="Command"><c>preview</c> or <c>up</c>.</param>
/// <param name="Calls">Requests to CloudFront's control plane in this step, by operation.</param>
/// <param name="Invalidations">The invalidations that this step issued.</param>
/// <param name="Changes">What the invalidation named as changed, path to <c>changed</c>, <c>added</c> or <c>removed</c>.</param>
/// <param name="UrlsChecked">Fetches from the edges after the step; 0 after a preview.</param>
/// <param name="StaleServed">How many of them answered with old content.</param>
/// <param name="Problems">What did not hold; empty in a good rehearsal.</param>
internal sealed record JobStep(
    string Name,
    string Command,
    OperationCounts Operations,
    IReadOnlyDictionary<string, int> Calls,
    IReadOnlyList<JobInvalidation> Invalidations,
    IReadOnlyDictionary<string, string> Changes,
    int UrlsChecked,
    int StaleServed,
    IReadOnlyList<string> Problems
);
