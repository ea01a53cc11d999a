using System.Collections.Immutable;
using InvalidationInfra.Provider.Resources;

namespace InvalidationInfra.Provider.Revisions;

/// <summary>The inputs of the content revision that a user may set, each declared once.</summary>
internal static class RevisionInputTable
{
    public static readonly ImmutableArray<Input> Rows =
    [
        new Input(
            "sourceDirectory",
            InputType.Text,
            InputRole.Tracking,
            "The folder whose files are about to be uploaded, relative to the program's folder. Not together with `assets`."
        ),
        new Input(
            "assets",
            InputType.TextMap,
            InputRole.Tracking,
            "Content by URL path, each with a hash that is known before it is uploaded. Not together with `sourceDirectory`."
        ),
        new Input(
            "include",
            InputType.Texts,
            InputRole.Tracking,
            "Globs under `sourceDirectory`, such as `**/*.html`: only files that match one are counted. All files unless given."
        ),
        new Input("exclude", InputType.Texts, InputRole.Tracking, "Globs under `sourceDirectory`: files that match one are not counted."),
        new Input(
            "headers",
            InputType.TextMap,
            InputRole.Tracking,
            "The headers that files are uploaded with, such as `Cache-Control`, by globs under `sourceDirectory`. "
                + "They count as content of the files that match."
        ),
    ];

    /// <summary>The names that a user may set.</summary>
    public static readonly ImmutableArray<string> Names = [.. Rows.Select(row => row.Name)];
}
