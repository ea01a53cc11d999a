using System.Collections.Immutable;
using Pulumi;

namespace InvalidationInfra;

/// <summary>The plan that <see cref="PlanInvalidation"/> worked out.</summary>
[OutputType]
public sealed class PlanInvalidationResult
{
    [OutputConstructor]
    internal PlanInvalidationResult(ImmutableArray<string> paths, int stale, int needless, int urls, string summary)
    {
        Paths = paths;
        Stale = stale;
        Needless = needless;
        Urls = urls;
        Summary = summary;
    }

    /// <summary>The paths to invalidate, as they would be sent: exact ones, and prefixes ending in <c>*</c>.</summary>
    public ImmutableArray<string> Paths { get; }

    /// <summary>How many URLs are stale; the paths cover all of them.</summary>
    public int Stale { get; }

    /// <summary>How many URLs that are still good the paths drop too.</summary>
    public int Needless { get; }

    /// <summary>How many URLs there are.</summary>
    public int Urls { get; }

    /// <summary>The plan in words, as a preview says it.</summary>
    public string Summary { get; }
}
