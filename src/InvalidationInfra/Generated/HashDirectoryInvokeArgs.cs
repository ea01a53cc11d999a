// Made from the package's schema: edit that, then
// dotnet run --project src/InvalidationInfra.Provider -- --sdk src/InvalidationInfra/Generated
using Pulumi;

namespace InvalidationInfra;

/// <summary>The arguments of <see cref="HashDirectory.Invoke(HashDirectoryInvokeArgs, InvokeOptions?)"/>; each may be an output.</summary>
public sealed partial class HashDirectoryInvokeArgs : InvokeArgs
{
    [Input("exclude")]
    private InputList<string>? _exclude;

    [Input("include")]
    private InputList<string>? _include;

    /// <summary>Globs under the folder: files that match one do not count, whatever <see cref="Include"/> says.</summary>
    public InputList<string> Exclude
    {
        get => _exclude ??= new InputList<string>();
        set => _exclude = value;
    }

    /// <summary>Globs under the folder, such as <c>**/*.html</c>: only files that match one count. All files unless given.</summary>
    public InputList<string> Include
    {
        get => _include ??= new InputList<string>();
        set => _include = value;
    }

    /// <summary>The folder, relative to the program's.</summary>
    [Input("path", required: true)]
    public Input<string> Path { get; set; } = null!;

    /// <summary>The URL path under which the files are served, such as <c>/docs</c>; the root unless given.</summary>
    [Input("pathPrefix")]
    public Input<string>? PathPrefix { get; set; }
}
