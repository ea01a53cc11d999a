using Pulumi;

namespace InvalidationInfra;

/// <summary>The arguments of <see cref="HashDirectory.InvokeAsync"/>.</summary>
public sealed class HashDirectoryArgs : InvokeArgs
{
    /// <summary>The folder, relative to the program's.</summary>
    [Input("path", required: true)]
    public string Path { get; set; } = null!;

    /// <summary>Globs under it, such as <c>**/*.html</c>: only files that match one count. All files unless given.</summary>
    [field: Input("include")]
    public List<string> Include
    {
        get => field ??= new List<string>();
        set;
    }

    /// <summary>Globs under it: files that match one do not count.</summary>
    [field: Input("exclude")]
    public List<string> Exclude
    {
        get => field ??= new List<string>();
        set;
    }

    /// <summary>The URL path under which the files are served, such as <c>/docs</c>; <c>/</c> unless given.</summary>
    [Input("pathPrefix")]
    public string? PathPrefix { get; set; }
}
