using Pulumi;

namespace InvalidationInfra;

/// <summary>
/// The arguments of <see cref="PlanInvalidation.Invoke(PlanInvalidationInvokeArgs, InvokeOptions?)"/>; each may be an output.
/// </summary>
public sealed class PlanInvalidationInvokeArgs : InvokeArgs
{
    /// <summary>The content before: the URL path of each file and its hash, such as the assets of <see cref="HashDirectory"/>.</summary>
    [field: Input("before", required: true)]
    public InputMap<string> Before
    {
        get => field ??= new InputMap<string>();
        set;
    }

    /// <summary>The content after, in the same form.</summary>
    [field: Input("after", required: true)]
    public InputMap<string> After
    {
        get => field ??= new InputMap<string>();
        set;
    }

    /// <summary>The most paths that the plan may have, 1 to 3,000; 15 unless given.</summary>
    [Input("maxPaths")]
    public Input<int>? MaxPaths { get; set; }

    /// <summary>The file that is also served as its folder; <c>index.html</c> unless given, empty for none.</summary>
    [Input("indexDocument")]
    public Input<string>? IndexDocument { get; set; }

    /// <summary>The URL path of the file that is served under unknown URLs, as in single-page applications.</summary>
    [Input("fallbackDocument")]
    public Input<string>? FallbackDocument { get; set; }

    /// <summary>Whether the distribution caches by query string. False unless given.</summary>
    [Input("queryStrings")]
    public Input<bool>? QueryStrings { get; set; }
}
