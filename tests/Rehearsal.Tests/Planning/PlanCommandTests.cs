using System.CommandLine;
using System.Text.Json.Nodes;
using Rehearsal.Planning;

namespace Rehearsal.Tests.Planning;

public sealed class PlanCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_plan_of_two_folders_is_shown_and_written_as_data()
    {
        await WriteAsync("old/index.html", "1");
        await WriteAsync("old/app.js", "1");
        await WriteAsync("new/index.html", "1");
        await WriteAsync("new/app.js", "2");

        var (exitCode, output, _) = await RunAsync(At("old"), At("new"), "--json", At("plan.json"));

        Assert.Equal(0, exitCode);
        Assert.StartsWith("will invalidate 1 path: /app.js (drops nothing else; within the free tier)", output, StringComparison.Ordinal);
        var plan = JsonNode.Parse(await File.ReadAllTextAsync(At("plan.json"), TestContext.Current.CancellationToken))!;
        Assert.Equal(["/app.js"], plan["paths"]!.AsArray().Select(path => (string)path!));
        Assert.Equal((1, 0, 2), ((int)plan["stale"]!, (int)plan["needless"]!, (int)plan["urls"]!));
        Assert.True((double)plan["milliseconds"]! >= 0);
    }

    [Fact]
    public async Task Immutable_files_come_and_go_without_a_path_and_added_ones_have_one_where_errors_count()
    {
        await WriteAsync("old.json", """{"/index.html": "1", "/about.html": "1", "/assets/a1.js": "1"}""");
        await WriteAsync("new.json", """{"/index.html": "2", "/about.html": "1", "/assets/a2.js": "2", "/new.txt": "1"}""");

        var (_, plain, _) = await RunAsync(At("old.json"), At("new.json"), "--immutable", "assets/**");
        var (_, added, _) = await RunAsync(
            At("old.json"),
            At("new.json"),
            "--immutable",
            "assets/**",
            "--invalidate-added",
            "--clean-urls"
        );
        var (exitCode, _, error) = await RunAsync(At("old.json"), At("new.json"), "--immutable", "assets");

        Assert.StartsWith("will invalidate 1 path: /index.html (", plain, StringComparison.Ordinal);
        Assert.StartsWith("will invalidate 2 paths: /index* /new.txt (", added, StringComparison.Ordinal);
        Assert.Equal(1, exitCode);
        Assert.Contains("Write 'assets/**' for the files in it.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Manifest_files_of_both_shapes_are_read_and_bytes_may_be_the_weights()
    {
        await WriteAsync(
            "old.json",
            """{"version": "1", "files": {"/a/1": ["x", 10], "/a/2": ["x", 10], "/a/big": ["x", 5000], "/b/1": ["x", 1], "/b/2": ["x", 1], "/b/3": ["x", 1], "/b/4": ["x", 1]}}"""
        );
        await WriteAsync("new.json", """{"/a/1": "y", "/a/2": "y", "/a/big": "x", "/b/1": "y", "/b/2": "x", "/b/3": "x", "/b/4": "y"}""");

        var (_, counted, _) = await RunAsync(At("old.json"), At("new.json"), "--max-paths", "3");
        var (_, weighed, _) = await RunAsync(At("old.json"), At("new.json"), "--max-paths", "3", "--weights", "bytes");

        Assert.Contains("/a/*", counted, StringComparison.Ordinal);
        Assert.Contains("/b/*", weighed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_picture_is_one_page_that_needs_nothing_else_and_escapes_names()
    {
        await WriteAsync("old.json", """{"/<b>&.html": "1", "/same.html": "1"}""");
        await WriteAsync("new.json", """{"/<b>&.html": "2", "/same.html": "1"}""");

        await RunAsync(At("old.json"), At("new.json"), "--html", At("plan.html"));

        var page = await File.ReadAllTextAsync(At("plan.html"), TestContext.Current.CancellationToken);
        Assert.Contains("&lt;b&gt;&amp;.html", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http", page, StringComparison.Ordinal);
        Assert.Contains("prefers-color-scheme: dark", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nowhere", "neither a folder nor a manifest file")]
    [InlineData("bad.json", "is no manifest file")]
    [InlineData("list.json", "must hold an object")]
    [InlineData("relative.json", "index.html")]
    public async Task What_cannot_be_read_is_one_line(string source, string reason)
    {
        await WriteAsync("bad.json", "{");
        await WriteAsync("list.json", "[]");
        await WriteAsync("relative.json", """{"index.html": "1"}""");

        var (exitCode, _, error) = await RunAsync(At(source), At("list.json"));

        Assert.Equal(1, exitCode);
        Assert.Contains(reason, error, StringComparison.Ordinal);
        Assert.Single(error.Trim().Split('\n'));
    }

    private string At(string name) => Path.Combine(_folder.Root, name);

    private async Task WriteAsync(string name, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(name))!);
        await File.WriteAllTextAsync(At(name), content, TestContext.Current.CancellationToken);
    }

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = await PlanCommand
            .Create()
            .Parse(arguments)
            .InvokeAsync(new InvocationConfiguration { Output = output, Error = error }, TestContext.Current.CancellationToken);
        return (exitCode, output.ToString(), error.ToString());
    }
}
