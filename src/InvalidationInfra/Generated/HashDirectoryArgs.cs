// Made from the package's schema: edit that, then
// dotnet run --project src/InvalidationInfra.Provider -- --sdk src/InvalidationInfra/Generated
using Pulumi;

namespace InvalidationInfra;

/// <summary>The arguments of <see cref="HashDirectory.InvokeAsync"/>.</summary>
public sealed partial class HashDirectoryArgs : InvokeArgs
{
    [Input("exclude")]
    private List<string>? _exclude;

    [Input("include")]
    private List<string>? _include;

    /// <summary>Globs under the folder: files that match one do not count, whatever <see cref="Include"/> says.</summary>
    public List<string> Exclude
    {
        get => _exclude ??= new List<string>();
        set => _exclude = value;
    }

    /// <summary>Globs under the folder, such as <c>**/*.html</c>: only files that match one count. All files unless given.</summary>
    public List<string> Include
    {
        get => _include ??= new List<string>();
        set => _include = value;
    }

    /// <summary>The folder, relative to the program's.</summary>
    [Input("path", required: true)]
    public string Path { get; set; } = null!;

    /// <summary>The URL path under which the files are served, such as <c>/docs</c>; the root unless given.</summary>
    [Input("pathPrefix")]
    public string? PathPrefix { get; set; }
}
