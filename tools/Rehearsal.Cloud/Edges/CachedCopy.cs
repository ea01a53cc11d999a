namespace Rehearsal.Cloud.Edges;

/// <summary>What an edge keeps of an answer of the origin.</summary>
/// <param name="ViewerId">The distribution, or the tenant, whose viewers get it.</param>
/// <param name="Url">The URL as the viewer spelled it, with the query where the distribution caches by it.</param>
/// <param name="Sequence">Its place in the order of events: when the origin was asked.</param>
/// <param name="Stored">When the edge got it.</param>
/// <param name="Expires">From when on the origin is asked again.</param>
/// <param name="Tags">Its cache tags, compared without case.</param>
/// <param name="Answer">What the viewers get.</param>
internal sealed record CachedCopy(
    string ViewerId,
    string Url,
    long Sequence,
    DateTimeOffset Stored,
    DateTimeOffset Expires,
    IReadOnlySet<string> Tags,
    OriginResponse Answer
);
