using System.CommandLine;
using System.Diagnostics;

namespace Rehearsal.Histories;

/// <summary><c>histories</c>: random histories with random faults and killed processes, as many as asked.</summary>
internal static class HistoriesCommand
{
    private const int MaxFailuresShown = 5;
    private const int ProgressEvery = 100;

    public static Command Create()
    {
        var count = new Option<int>("--count")
        {
            Description = "How many.",
            HelpName = "N",
            DefaultValueFactory = _ => 100,
        };
        var seed = new Option<int>("--seed")
        {
            Description = "The first one's seed; each further one has the next.",
            HelpName = "N",
            DefaultValueFactory = _ => 1,
        };
        var parallel = new Option<int>("--parallel")
        {
            Description = "How many at a time.",
            HelpName = "N",
            DefaultValueFactory = _ => Environment.ProcessorCount * 4,
        };
        var provider = new Option<FileInfo?>("--provider")
        {
            Description = "The provider's executable, such as one compiled ahead of time.",
            HelpName = "FILE",
        };
        var command = new Command(
            "histories",
            "Play random histories of contents and declarations, with faults and killed processes, and check every edge "
                + "after each deployment."
        )
        {
            count,
            seed,
            parallel,
            provider,
        };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var (first, number, atATime, executable) = (
                    parsed.GetValue(seed),
                    parsed.GetValue(count),
                    parsed.GetValue(parallel),
                    parsed.GetValue(provider)
                );
                if (Mistake(first, number, atATime, executable) is { } mistake)
                {
                    await parsed.InvocationConfiguration.Error.WriteLineAsync($"error: {mistake}");
                    return 1;
                }

                var output = parsed.InvocationConfiguration.Output;
                try
                {
                    var seeds = Enumerable.Range(first, number);
                    return await PlayAsync(seeds, atATime, executable?.FullName, output, cancellationToken) == 0 ? 0 : 1;
                }
                catch (Exception e) when (e is IOException or UnauthorizedAccessException)
                {
                    await parsed.InvocationConfiguration.Error.WriteLineAsync($"error: {WorkFolder.Explain(e)}");
                    return 1;
                }
                catch (OperationCanceledException)
                {
                    await parsed.InvocationConfiguration.Error.WriteLineAsync("interrupted");
                    return 130;
                }
            }
        );
        return command;
    }

    private static string? Mistake(int seed, int count, int parallel, FileInfo? provider) =>
        count < 1 ? $"--count {count}: play at least one history"
        : parallel < 1 ? $"--parallel {parallel}: play at least one history at a time"
        : (long)seed + count - 1 > int.MaxValue ? $"--seed {seed}: the last seed of {count} would be larger than {int.MaxValue}"
        : provider is { Exists: false } ? $"--provider: there is no file {provider.FullName}"
        : null;

    private static async Task<int> PlayAsync(
        IEnumerable<int> seeds,
        int parallel,
        string? provider,
        TextWriter output,
        CancellationToken cancellationToken
    )
    {
        var (start, total, failures, gate) = (Stopwatch.GetTimestamp(), HistoryReport.Nothing(), 0, new Lock());
        await Parallel.ForEachAsync(
            seeds,
            new ParallelOptions { MaxDegreeOfParallelism = parallel, CancellationToken = cancellationToken },
            async (seed, stop) =>
            {
                var report = await HistoryKind.PlayAsync(seed, provider, stop);
                lock (gate)
                {
                    total.Add(report);
                    if (total.Histories % ProgressEvery == 0)
                    {
                        output.WriteLine(
                            $"{total.Histories:N0} histories so far, after {Stopwatch.GetElapsedTime(start).TotalSeconds:N0} s"
                        );
                    }

                    if (report.Failure is null)
                    {
                        return;
                    }

                    if (++failures <= MaxFailuresShown)
                    {
                        WriteFailure(output, seed, report);
                    }
                }
            }
        );
        Write(output, total, failures, Stopwatch.GetElapsedTime(start));
        // Where no deployment went through there was nothing to check.
        return total.Ups == total.FailedUps ? Math.Max(1, failures) : failures;
    }

    private static void WriteFailure(TextWriter output, int seed, HistoryReport report)
    {
        output.WriteLine($"seed {seed}: {report.Failure}");
        foreach (var line in report.Words)
        {
            output.WriteLine($"    {line}");
        }

        output.WriteLine($"  again: ./rehearse histories --count 1 --seed {seed}");
    }

    private static void Write(TextWriter output, HistoryReport total, int failures, TimeSpan elapsed)
    {
        output.WriteLine(
            $"{total.Histories:N0} histories, {total.Ups:N0} ups ({total.FailedUps:N0} failed, {total.FaultyUps:N0} with "
                + $"faults) in {elapsed.TotalSeconds:N0} s"
        );
        output.WriteLine($"killed: {string.Join(", ", total.Kills.Select(kill => $"the {kill.Key} {kill.Value:N0} times"))}");
        foreach (var (reason, count) in total.Accepted)
        {
            output.WriteLine($"  {count,7:N0} invalidations accepted {reason}");
        }

        output.WriteLine($"{total.Fetches:N0} fetches from the edges");
        output.WriteLine(
            total.Ups == total.FailedUps ? "No deployment went through, so nothing was checked."
            : failures == 0 ? "0 stale, nothing invalidated without a need. Everything held."
            : $"{failures:N0} histories went wrong."
        );
    }
}
