using System.CommandLine;
using InvalidationInfra.Core.Manifests;
using Rehearsal.Cloud;

namespace Rehearsal.MainJob;

/// <summary><c>./rehearse</c> without a command: the main job.</summary>
internal static class MainJobCommand
{
    public static RootCommand Create()
    {
        var site = new Option<DirectoryInfo?>("--site")
        {
            Description = "The first release: a folder with a built site. Without it, a published web bundle.",
            HelpName = "DIR",
        };
        var next = new Option<DirectoryInfo[]>("--next")
        {
            Description = "The next release; may be given several times.",
            HelpName = "DIR",
            AllowMultipleArgumentsPerToken = true,
        };
        var json = new Option<FileInfo?>("--json") { Description = "Write what happened as data to this file.", HelpName = "FILE" };
        var engine = new Option<string>("--engine")
        {
            Description = "Who runs the stack: the embedded engine, or the pulumi on the PATH.",
            DefaultValueFactory = _ => "embedded",
        };
        engine.AcceptOnlyFromAmong("embedded", "pulumi");
        var keep = new Option<bool>("--keep") { Description = "Keep the work folder with the state, and say where it is." };
        var command = new RootCommand("Rehearse deployments with CloudFront invalidations: no AWS account, no Pulumi CLI.")
        {
            site,
            next,
            json,
            engine,
            keep,
        };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var error = parsed.InvocationConfiguration.Error;
                try
                {
                    var releases = await ReleasesAsync(parsed.GetValue(site), parsed.GetValue(next) ?? [], cancellationToken);
                    var report = await PlayAsync(
                        releases,
                        parsed.GetValue(engine)!,
                        parsed.GetValue(keep),
                        parsed.InvocationConfiguration.Output,
                        cancellationToken
                    );
                    if (parsed.GetValue(json) is { } file)
                    {
                        await report.WriteAsync(file.FullName, cancellationToken);
                    }

                    return report.Steps.All(step => step.Problems.Count == 0) ? 0 : 1;
                }
                catch (Exception e) when (e is ManifestException or IOException or InvalidOperationException or UnauthorizedAccessException)
                {
                    await error.WriteLineAsync($"error: {WorkFolder.Explain(e)}");
                    return 1;
                }
                catch (OperationCanceledException)
                {
                    await error.WriteLineAsync("interrupted");
                    return 130;
                }
            }
        );
        return command;
    }

    private static async Task<IReadOnlyList<Release>> ReleasesAsync(
        DirectoryInfo? site,
        DirectoryInfo[] next,
        CancellationToken cancellationToken
    )
    {
        if (site is null && next.Length > 0)
        {
            throw new InvalidOperationException("--next needs a --site to come after");
        }

        string[] folders = site is null ? PublishedSites.Folders() : [site.FullName, .. next.Select(folder => folder.FullName)];
        var releases = new List<Release>();
        foreach (var folder in folders)
        {
            releases.Add(await Release.ReadAsync($"release {releases.Count + 1} ({Path.GetFileName(folder)})", folder, cancellationToken));
        }

        return releases;
    }

    private static async Task<JobReport> PlayAsync(
        IReadOnlyList<Release> releases,
        string engineName,
        bool keep,
        TextWriter output,
        CancellationToken cancellationToken
    )
    {
        await using var cloud = await EmbeddedCloud.StartAsync(
            new EmbeddedCloudOptions { Completion = Completion.After(TimeSpan.FromSeconds(1)) },
            cancellationToken
        );
        var work = WorkFolder.Create("rehearsal-");
        try
        {
            var stack = RehearsedStack.Find(work.FullName, cloud.Address);
            IRehearsedEngine engine =
                engineName == "pulumi"
                    ? await PulumiEngine.CreateAsync(stack, output, cancellationToken)
                    : new EmbeddedRehearsedEngine(stack, output);
            var report = await new MainJobScript(cloud, engine, stack.SiteFolder, output).PlayAsync(releases, cancellationToken);
            await SummariseAsync(report, output);
            return report;
        }
        finally
        {
            if (keep)
            {
                await output.WriteLineAsync($"kept: {work.FullName}");
            }
            else
            {
                work.Delete(recursive: true);
            }
        }
    }

    private static async Task SummariseAsync(JobReport report, TextWriter output)
    {
        var problems = report.Steps.Sum(step => step.Problems.Count);
        await output.WriteLineAsync();
        await output.WriteLineAsync(
            $"{report.Steps.Count} steps, {report.Steps.Sum(step => step.Invalidations.Count)} invalidations, "
                + $"{report.Steps.Sum(step => step.UrlsChecked)} fetches from the edges, "
                + $"{report.Steps.Sum(step => step.StaleServed)} stale. "
                + (problems == 0 ? "Everything held." : $"{problems} expectations did not hold.")
        );
    }
}
