using Pulumi;

namespace InvalidationInfra;

/// <summary>
/// The inputs of a <see cref="ContentRevision"/>: <see cref="SourceDirectory"/> or <see cref="Assets"/>, as the invalidation tracks them.
/// </summary>
public sealed class ContentRevisionArgs : ResourceArgs
{
    [Input("assets")]
    private InputMap<string>? _assets;

    /// <summary>
    /// The folder whose files are about to be uploaded, relative to the program's folder. Not together with <see cref="Assets"/>.
    /// </summary>
    [Input("sourceDirectory")]
    public Input<string>? SourceDirectory { get; set; }

    /// <summary>
    /// Globs under <see cref="SourceDirectory"/>, such as <c>**/*.html</c>: only files that match one are counted. All files unless given.
    /// </summary>
    [field: Input("include")]
    public InputList<string> Include
    {
        get => field ??= new InputList<string>();
        set;
    }

    /// <summary>Globs under <see cref="SourceDirectory"/>: files that match one are not counted.</summary>
    [field: Input("exclude")]
    public InputList<string> Exclude
    {
        get => field ??= new InputList<string>();
        set;
    }

    /// <summary>
    /// Content by URL path, each with a hash that is known before it is uploaded. Not together with <see cref="SourceDirectory"/>.
    /// </summary>
    public InputMap<string> Assets
    {
        get => _assets ??= new InputMap<string>();
        set => _assets = value;
    }
}
