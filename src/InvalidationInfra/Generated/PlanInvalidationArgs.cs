// Made from the package's schema: edit that, then
// dotnet run --project src/InvalidationInfra.Provider -- --sdk src/InvalidationInfra/Generated
using Pulumi;

namespace InvalidationInfra;

/// <summary>The arguments of <see cref="PlanInvalidation.InvokeAsync"/>.</summary>
public sealed partial class PlanInvalidationArgs : InvokeArgs
{
    [Input("after", required: true)]
    private Dictionary<string, string>? _after;

    [Input("before", required: true)]
    private Dictionary<string, string>? _before;

    /// <summary>The content after the change, in the form of <see cref="Before"/>.</summary>
    public Dictionary<string, string> After
    {
        get => _after ??= new Dictionary<string, string>();
        set => _after = value;
    }

    /// <summary>
    /// The content before the change: the URL path of each file and its hash, such as the <c>assets</c> of <see cref="HashDirectory"/>.
    /// </summary>
    public Dictionary<string, string> Before
    {
        get => _before ??= new Dictionary<string, string>();
        set => _before = value;
    }

    /// <summary>The URL path of the file that is served under unknown URLs, as in single-page applications.</summary>
    [Input("fallbackDocument")]
    public string? FallbackDocument { get; set; }

    /// <summary>The file that is also served as its folder. Empty for none. <c>index.html</c> unless given.</summary>
    [Input("indexDocument")]
    public string? IndexDocument { get; set; }

    /// <summary>The most paths that the plan may have, 1 to 3,000. <c>15</c> unless given.</summary>
    [Input("maxPaths")]
    public int? MaxPaths { get; set; }

    /// <summary>Whether the distribution caches by query string. <c>false</c> unless given.</summary>
    [Input("queryStrings")]
    public bool? QueryStrings { get; set; }
}
