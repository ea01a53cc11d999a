using System.CommandLine;
using InvalidationInfra.Core.Pictures;
using InvalidationInfra.Core.Plans;

namespace Rehearsal.Comments;

/// <summary><c>comment</c>: a preview as a comment for a pull request, and as pictures.</summary>
internal static class CommentCommand
{
    private static readonly Dictionary<string, long> UnknownSizes = [];

    public static Command Create()
    {
        var preview = new Argument<FileInfo>("PREVIEW") { Description = "What pulumi preview --json wrote." };
        var markdown = new Option<FileInfo?>("--markdown")
        {
            Description = "Write the comment to this file, not to the terminal.",
            HelpName = "FILE",
        };
        var pictures = new Option<DirectoryInfo?>("--pictures")
        {
            Description = "Write a picture of each plan to this folder, named for its resource.",
            HelpName = "DIR",
        };
        var command = new Command("comment", "Make a comment for a pull request from a preview.") { preview, markdown, pictures };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                try
                {
                    var invalidations = await PreviewFile.ReadAsync(parsed.GetValue(preview)!.FullName, cancellationToken);
                    var comment = PreviewComment.Of(invalidations);
                    await (
                        parsed.GetValue(markdown) is { } file
                            ? File.WriteAllTextAsync(file.FullName, comment, cancellationToken)
                            : parsed.InvocationConfiguration.Output.WriteAsync(comment)
                    );
                    if (parsed.GetValue(pictures) is { } folder)
                    {
                        await DrawAsync(invalidations, folder, cancellationToken);
                    }

                    return 0;
                }
                catch (Exception e) when (e is FormatException or IOException or UnauthorizedAccessException)
                {
                    await parsed.InvocationConfiguration.Error.WriteLineAsync($"error: {e.Message}");
                    return 1;
                }
            }
        );
        return command;
    }

    private static async Task DrawAsync(
        IEnumerable<PreviewedInvalidation> invalidations,
        DirectoryInfo folder,
        CancellationToken cancellationToken
    )
    {
        folder.Create();
        foreach (var invalidation in invalidations)
        {
            if (invalidation.Picture is var (request, plan))
            {
                var name = string.Concat(invalidation.Name.Split(Path.GetInvalidFileNameChars())) + ".html";
                var page = PlanPage.Of(plan, CachedUrls.Of(request), UnknownSizes);
                await File.WriteAllTextAsync(Path.Combine(folder.FullName, name), page, cancellationToken);
            }
        }
    }
}
