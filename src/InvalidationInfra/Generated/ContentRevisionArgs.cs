// Made from the package's schema: edit that, then
// dotnet run --project src/InvalidationInfra.Provider -- --sdk src/InvalidationInfra/Generated
using Pulumi;

namespace InvalidationInfra;

/// <summary>The inputs of a <see cref="ContentRevision"/>.</summary>
public sealed partial class ContentRevisionArgs : ResourceArgs
{
    [Input("assets")]
    private InputMap<string>? _assets;

    [Input("exclude")]
    private InputList<string>? _exclude;

    [Input("headers")]
    private InputMap<string>? _headers;

    [Input("include")]
    private InputList<string>? _include;

    /// <summary>
    /// Content by URL path, each with a hash that is known before it is uploaded. Not together with <see cref="SourceDirectory"/>.
    /// </summary>
    public InputMap<string> Assets
    {
        get => _assets ??= new InputMap<string>();
        set => _assets = value;
    }

    /// <summary>Globs under <see cref="SourceDirectory"/>: files that match one are not counted.</summary>
    public InputList<string> Exclude
    {
        get => _exclude ??= new InputList<string>();
        set => _exclude = value;
    }

    /// <summary>
    /// The headers that files are uploaded with, such as <c>Cache-Control</c>, by globs under <see cref="SourceDirectory"/>. They count as
    /// content of the files that match.
    /// </summary>
    public InputMap<string> Headers
    {
        get => _headers ??= new InputMap<string>();
        set => _headers = value;
    }

    /// <summary>
    /// Globs under <see cref="SourceDirectory"/>, such as <c>**/*.html</c>: only files that match one are counted. All files unless given.
    /// </summary>
    public InputList<string> Include
    {
        get => _include ??= new InputList<string>();
        set => _include = value;
    }

    /// <summary>
    /// The folder whose files are about to be uploaded, relative to the program's folder. Not together with <see cref="Assets"/>.
    /// </summary>
    [Input("sourceDirectory")]
    public Input<string>? SourceDirectory { get; set; }
}
