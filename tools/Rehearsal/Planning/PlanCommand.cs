using System.CommandLine;
using System.Diagnostics;
using InvalidationInfra.Core.Manifests;
using InvalidationInfra.Core.Manifests.Globs;
using InvalidationInfra.Core.Pictures;
using InvalidationInfra.Core.Plans;
using InvalidationInfra.Core.Urls;

namespace Rehearsal.Planning;

/// <summary><c>plan</c>: which paths a deployment would drop, for people and pipelines.</summary>
internal static class PlanCommand
{
    public static Command Create()
    {
        var before = new Argument<string>("BEFORE") { Description = "What is deployed: a folder, or a manifest file." };
        var after = new Argument<string>("AFTER") { Description = "What is to be deployed: a folder, or a manifest file." };
        var maxPaths = new Option<int>("--max-paths")
        {
            Description = "The most paths that the plan may have.",
            HelpName = "N",
            DefaultValueFactory = _ => 15,
        };
        var index = new Option<string?>("--index-document")
        {
            Description = "The file that is also served under its folder's URL, such as index.html.",
            HelpName = "NAME",
        };
        var cleanUrls = new Option<bool>("--clean-urls")
        {
            Description = "Pages are also served without their ending, /about.html as /about.",
        };
        var immutable = new Option<string[]>("--immutable")
        {
            Description = "Files whose name changes with their content, such as assets/**: they come and go without a path.",
            HelpName = "GLOB",
            DefaultValueFactory = _ => [],
        };
        var invalidateAdded = new Option<bool>("--invalidate-added")
        {
            Description = "Added files are stale too: an error may be cached under their URLs.",
        };
        var fallback = new Option<string?>("--fallback-document")
        {
            Description = "The file that is served under unknown URLs, such as /index.html.",
            HelpName = "PATH",
        };
        var queryStrings = new Option<bool>("--query-strings") { Description = "The distribution caches by query string." };
        var weights = new Option<string>("--weights")
        {
            Description = "What a good file that is dropped counts: 1, or its bytes.",
            DefaultValueFactory = _ => "one",
        };
        weights.AcceptOnlyFromAmong("one", "bytes");
        var json = new Option<FileInfo?>("--json") { Description = "Write the plan as data to this file.", HelpName = "FILE" };
        var html = new Option<FileInfo?>("--html") { Description = "Write a picture of the plan to this file.", HelpName = "FILE" };
        var command = new Command("plan", "Show which paths a deployment would invalidate.")
        {
            before,
            after,
            maxPaths,
            index,
            cleanUrls,
            immutable,
            invalidateAdded,
            fallback,
            queryStrings,
            weights,
            json,
            html,
        };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                try
                {
                    if (parsed.GetValue(maxPaths) < 1)
                    {
                        throw new ManifestException("--max-paths must be at least 1");
                    }

                    if (parsed.GetValue(fallback) is { } path && !path.StartsWith('/'))
                    {
                        throw new ManifestException("--fallback-document must be a path that starts with /, such as /index.html");
                    }

                    var (old, current) = (
                        await SiteContent.ReadAsync(parsed.GetValue(before)!, cancellationToken),
                        await SiteContent.ReadAsync(parsed.GetValue(after)!, cancellationToken)
                    );
                    var immutables = PathGlobs.Parse(parsed.GetValue(immutable)!, ManifestInput.Immutable);
                    immutables.RequireSense(current.Manifest);
                    var request = new PlanRequest
                    {
                        Before = old.Manifest,
                        After = current.Manifest,
                        MaxPaths = parsed.GetValue(maxPaths),
                        Serving = Serving.Of(
                            indexDocument: parsed.GetValue(index),
                            cleanUrls: parsed.GetValue(cleanUrls),
                            fallbackDocument: parsed.GetValue(fallback),
                            queryStrings: parsed.GetValue(queryStrings)
                        ),
                        IsImmutable = immutables.Matches,
                        InvalidateAdded = parsed.GetValue(invalidateAdded),
                        Weights = parsed.GetValue(weights) == "bytes" ? Sizes(old, current) : null,
                    };
                    // The first plan of a process is spent on compiling the planner; the time is of planning alone.
                    InvalidationPlanner.Plan(request);
                    var start = Stopwatch.GetTimestamp();
                    var plan = InvalidationPlanner.Plan(request);
                    var report = PlanReport.Of(plan, Stopwatch.GetElapsedTime(start));
                    await ShowAsync(plan, parsed.InvocationConfiguration.Output);
                    if (parsed.GetValue(json) is { } jsonFile)
                    {
                        await File.WriteAllTextAsync(jsonFile.FullName, report.ToJson() + "\n", cancellationToken);
                    }

                    if (parsed.GetValue(html) is { } htmlFile)
                    {
                        await File.WriteAllTextAsync(
                            htmlFile.FullName,
                            PlanPage.Of(plan, CachedUrls.Of(request), Sizes(old, current)),
                            cancellationToken
                        );
                    }

                    return 0;
                }
                catch (Exception e) when (e is ManifestException or IOException or UnauthorizedAccessException)
                {
                    await parsed.InvocationConfiguration.Error.WriteLineAsync($"error: {e.Message}");
                    return 1;
                }
            }
        );
        return command;
    }

    private static async Task ShowAsync(Plan plan, TextWriter output)
    {
        await output.WriteLineAsync(plan.Summary);
        foreach (var path in plan.Paths)
        {
            await output.WriteLineAsync($"  {path.Path.Encoded}  ({path.Stale:N0} stale, {path.Needless:N0} needless)");
        }
    }

    /// <summary>The size that a cached copy may have: the larger of old and new.</summary>
    private static Dictionary<string, long> Sizes(SiteContent old, SiteContent current) =>
        old
            .Sizes.Concat(current.Sizes)
            .GroupBy(size => size.Key, size => size.Value, StringComparer.Ordinal)
            .ToDictionary(sizes => sizes.Key, sizes => sizes.Max(), StringComparer.Ordinal);
}
