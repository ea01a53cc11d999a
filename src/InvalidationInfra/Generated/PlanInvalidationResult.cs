// Made from the package's schema: edit that, then
// dotnet run --project src/InvalidationInfra.Provider -- --sdk src/InvalidationInfra/Generated
using System.Collections.Immutable;
using Pulumi;

namespace InvalidationInfra;

/// <summary>The plan that <see cref="PlanInvalidation"/> worked out: its paths, and what they drop.</summary>
[OutputType]
public sealed class PlanInvalidationResult
{
    [OutputConstructor]
    internal PlanInvalidationResult(int needless, ImmutableArray<string> paths, int stale, string summary, int urls)
    {
        Needless = needless;
        Paths = paths;
        Stale = stale;
        Summary = summary;
        Urls = urls;
    }

    /// <summary>The number of URLs that are still good and that the paths drop, too.</summary>
    public int Needless { get; }

    /// <summary>The paths to invalidate, as they would be sent: exact ones, and prefixes ending in <c>*</c>.</summary>
    public ImmutableArray<string> Paths { get; }

    /// <summary>The number of stale URLs; the paths cover all of them.</summary>
    public int Stale { get; }

    /// <summary>The plan in words, as a preview says it.</summary>
    public string Summary { get; }

    /// <summary>The number of URLs.</summary>
    public int Urls { get; }
}
