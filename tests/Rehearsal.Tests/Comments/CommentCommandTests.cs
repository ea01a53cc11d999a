using System.CommandLine;
using System.Text.Json;
using InvalidationInfra.Core.Manifests;
using Rehearsal.Comments;

namespace Rehearsal.Tests.Comments;

public sealed class CommentCommandTests : IDisposable
{
    private const string Type = "cloudfront-invalidation:index:CloudFrontInvalidation";

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_first_line_says_how_many_files_change_how_many_paths_go_out_what_they_drop_and_what_they_cost()
    {
        await WriteAsync(
            Preview(
                Update(new { changes = new Dictionary<string, string> { ["/a.js"] = "changed", ["/b(1).js"] = "added" } }),
                "will invalidate 2 paths: /a* /b(1).js (for 3 stale of 40 URLs; drops 5 that are still good; within the free tier)\n"
            )
        );

        var comment = await CommentAsync();

        Assert.Equal(
            "**site**: 2 files change; will invalidate 2 paths (for 3 stale of 40 URLs; drops 5 that are still good; within the free tier)",
            comment.Split('\n')[0]
        );
        Assert.Contains("<details><summary>The plan</summary>", comment, StringComparison.Ordinal);
        Assert.Contains("- `/b(1).js` added\n", comment, StringComparison.Ordinal);
        Assert.Contains("`will invalidate 2 paths: /a* /b(1).js (for", comment, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_that_the_preview_does_not_list_count_and_names_cannot_break_out_of_the_list()
    {
        await WriteAsync(
            Preview(
                Update(new { changes = new Dictionary<string, string> { ["/a`</details>`.js"] = "removed", ["…"] = "and 1999 more" } }),
                "will invalidate 1 path: /* (a trigger changed; within the free tier)"
            )
        );

        var comment = await CommentAsync();

        Assert.StartsWith(
            "**site**: 2,000 files change; will invalidate 1 path (a trigger changed; within the free tier)\n",
            comment,
            StringComparison.Ordinal
        );
        Assert.Contains("- `` /a`</details>`.js `` removed\n- and 1,999 more\n", comment, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_that_the_provider_drew_is_not_a_part_of_the_comment()
    {
        await WriteAsync(
            Preview(
                Update(new { changes = new Dictionary<string, string> { ["/a.js"] = "changed" } }),
                "will invalidate 1 path: /a.js (drops nothing else; within the free tier)",
                "picture of the plan: /runner/plans/site-1a2b3c4d.html"
            )
        );

        var comment = await CommentAsync();

        Assert.StartsWith(
            "**site**: 1 file changes; will invalidate 1 path (drops nothing else; within the free tier)\n",
            comment,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("/runner", comment, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Warnings_are_not_folded_and_other_resources_are_left_out()
    {
        var other = new
        {
            op = "update",
            urn = "urn:pulumi:dev::p::aws:s3/bucket:Bucket::b",
            newState = new { type = "aws:s3/bucket:Bucket" },
        };
        await File.WriteAllTextAsync(
            Path.Combine(_folder.Root, "preview.json"),
            JsonSerializer.Serialize(
                new
                {
                    steps = new object[] { other, Update(new { }) },
                    diagnostics = new object[]
                    {
                        new
                        {
                            urn = Urn,
                            severity = "warning",
                            message = "paths cover everything stale but 1: /x",
                        },
                    },
                }
            ),
            Cancellation
        );

        Assert.StartsWith(
            "**site**: what is invalidated is known when it is deployed\n\n> paths cover everything stale but 1: /x\n\n<details>",
            await CommentAsync(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_preview_without_an_invalidation_says_so()
    {
        await File.WriteAllTextAsync(
            Path.Combine(_folder.Root, "preview.json"),
            """{"steps": [], "changeSummary": {"same": 3}}""",
            Cancellation
        );

        Assert.Equal("No files change at the edges: this deployment invalidates nothing.\n", await CommentAsync());
    }

    [Fact]
    public async Task The_plan_of_the_preview_becomes_a_picture_named_for_the_resource()
    {
        var (before, after) = (
            Manifest.Create(new Dictionary<string, string> { ["/index.html"] = "1", ["/app.js"] = "1" }),
            Manifest.Create(new Dictionary<string, string> { ["/index.html"] = "1", ["/app.js"] = "2" })
        );
        var step = new
        {
            op = "update",
            urn = Urn,
            oldState = new { type = Type, inputs = new { manifest = before.Pack() } },
            newState = new
            {
                type = Type,
                inputs = new { manifest = after.Pack(), servedAs = new Dictionary<string, string[]> { [".js"] = [".js", ".mjs"] } },
                outputs = new { invalidatedPaths = new[] { "/app.js", "/app.mjs" } },
            },
        };
        await WriteAsync(Preview(step, "will invalidate 1 path: /app.js (drops nothing else; within the free tier)"));

        await CommentAsync("--pictures", Path.Combine(_folder.Root, "pictures"));

        var page = await File.ReadAllTextAsync(Path.Combine(_folder.Root, "pictures", "site.html"), Cancellation);
        Assert.Contains("2 paths drop 2 stale of 4 URLs", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("error: no stack selected")]
    [InlineData("[1]")]
    public async Task A_file_without_a_preview_is_one_line_that_says_how_to_make_one(string content)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.Root, "preview.json"), content, Cancellation);

        var (exitCode, _, error) = await RunAsync();

        Assert.Equal(1, exitCode);
        Assert.Contains("write it with pulumi preview --json", Assert.Single(error.Trim().Split('\n')), StringComparison.Ordinal);
    }

    private const string Urn = $"urn:pulumi:dev::p::{Type}::site";

    private static object Update(object inputs) =>
        new
        {
            op = "update",
            urn = Urn,
            newState = new { type = Type, inputs },
        };

    private static string Preview(object step, params string[] sentences) =>
        JsonSerializer.Serialize(
            new
            {
                steps = new[] { step },
                diagnostics = sentences.Select(sentence => new
                {
                    urn = Urn,
                    severity = "info",
                    message = sentence,
                }),
            }
        );

    private Task WriteAsync(string preview) => File.WriteAllTextAsync(Path.Combine(_folder.Root, "preview.json"), preview, Cancellation);

    private async Task<string> CommentAsync(params string[] options)
    {
        var (exitCode, output, error) = await RunAsync(options);
        Assert.True(exitCode == 0, error);
        return output;
    }

    private async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] options)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var parsed = CommentCommand.Create().Parse([Path.Combine(_folder.Root, "preview.json"), .. options]);
        var exitCode = await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = error }, Cancellation);
        return (exitCode, output.ToString(), error.ToString());
    }
}
