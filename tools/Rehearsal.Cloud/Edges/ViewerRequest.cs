namespace Rehearsal.Cloud.Edges;

/// <summary>A viewer's request as a function leaves it: a URL to look up, or an answer of the function's own.</summary>
/// <param name="Url">Path and query, URL-encoded.</param>
/// <param name="Answer">What the function answers by itself; <see langword="null"/>: the cache and the origin answer.</param>
internal sealed record ViewerRequest(string Url, OriginResponse? Answer = null);
