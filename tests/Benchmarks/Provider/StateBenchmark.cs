using System.Diagnostics;
using System.Globalization;
using InvalidationInfra.Benchmarks.Hashing;
using Rehearsal.Cloud;
using Rehearsal.Engine;
using Rehearsal.Engine.Plugins;

namespace InvalidationInfra.Benchmarks.Provider;

/// <summary>
/// The size of a stack's state, and the time of a preview with no change, by the number of files: the program of
/// examples/existing-distribution, whose content is counted, on the embedded engine and the embedded CloudFront. An argument names the
/// provider's executable, such as one that is compiled ahead of time.
/// </summary>
public static class StateBenchmark
{
    private const int Rounds = 7;
    private const int FewFiles = 1_000;
    private const int ManyFiles = 100_000;

    public static async Task<int> RunAsync(string[] args)
    {
        var provider = args is [var other] ? Path.GetFullPath(other) : BuiltPrograms.Executable("provider");
        await using var cloud = await EmbeddedCloud.StartAsync(new EmbeddedCloudOptions { Completion = Completion.AtOnce });
        using var few = new MeasuredStack(cloud, provider, FewFiles);
        using var many = new MeasuredStack(cloud, provider, ManyFiles);
        await few.RunAsync(EngineCommand.Up, Operation.Create);
        await many.RunAsync(EngineCommand.Up, Operation.Create);

        // In turns, so that other work on the machine hits both.
        var rounds = new List<(Cost Few, Cost Many)>();
        for (var round = 0; round < Rounds; round++)
        {
            rounds.Add(
                (await few.RunAsync(EngineCommand.Preview, Operation.Same), await many.RunAsync(EngineCommand.Preview, Operation.Same))
            );
        }

        var (fewBest, manyBest) = (Cost.Least(rounds.Select(round => round.Few)), Cost.Least(rounds.Select(round => round.Many)));
        Console.WriteLine("| files | state | preview with no change | | processor time of it | |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- |");
        Write(FewFiles, few.StateSize, fewBest, fewBest);
        Write(ManyFiles, many.StateSize, manyBest, fewBest);
        return 0;
    }

    private static void Write(int files, long stateSize, Cost cost, Cost unit) =>
        Console.WriteLine(
            $"| {files:N0} | {stateSize / 1e6:N2} MB | {cost.Seconds:N2} s | {cost.Seconds / unit.Seconds:N1}× | "
                + $"{cost.Processor:N2} s | {cost.Processor / unit.Processor:N1}× |"
        );

    /// <summary>The time that a command takes, and that all its processes have a processor for, in seconds.</summary>
    private readonly record struct Cost(double Seconds, double Processor)
    {
        public static Cost Least(IEnumerable<Cost> costs)
        {
            var all = costs.ToList();
            return new Cost(all.Min(cost => cost.Seconds), all.Min(cost => cost.Processor));
        }
    }

    /// <summary>A stack whose site has a number of files.</summary>
    private sealed class MeasuredStack : IDisposable
    {
        // The count of the site's contents, its invalidation, and the invalidation of an API.
        private const int Resources = 3;

        private readonly EngineOptions _options;
        private readonly HashingInput _site;
        private readonly TemporaryFolder _folder = new();

        public MeasuredStack(EmbeddedCloud cloud, string provider, int files)
        {
            _site = HashingInput.Files(files, bytesEach: 64);
            _folder.Link("site", _site.Folder);
            _options = new EngineOptions
            {
                Project = "existing-distribution",
                Stack = "dev",
                Program = LaunchSpec.OfBinary(BuiltPrograms.Assembly("program")),
                ProgramFolder = _folder.Root,
                Plugins = new Dictionary<string, LaunchSpec> { ["cloudfront-invalidation"] = LaunchSpec.OfBinary(provider) },
                Configuration = new Dictionary<string, string>
                {
                    ["existing-distribution:distributionId"] = cloud.CreateDistribution(
                        new DistributionSettings { Origin = OriginSettings.OfFolder(_site.Folder) }
                    ),
                    ["cloudfront-invalidation:endpoint"] = cloud.Address.GetLeftPart(UriPartial.Authority),
                },
                Environment = new Dictionary<string, string>
                {
                    ["AWS_ACCESS_KEY_ID"] = "REHEARSAL",
                    ["AWS_SECRET_ACCESS_KEY"] = "rehearsal",
                    ["AWS_EC2_METADATA_DISABLED"] = "true",
                },
                StateFile = _folder["state.json"],
            };
        }

        public long StateSize => new FileInfo(_options.StateFile).Length;

        public async Task<Cost> RunAsync(EngineCommand command, Operation expected)
        {
            var engine = new EmbeddedEngine(_options, new Silence());
            var (processor, start) = (ProcessorSeconds(), Stopwatch.GetTimestamp());
            var result = await engine.RunAsync(command, CancellationToken.None);
            var cost = new Cost(Stopwatch.GetElapsedTime(start).TotalSeconds, ProcessorSeconds() - processor);
            return result.Succeeded && result.Count(expected) == Resources
                ? cost
                : throw new InvalidOperationException(result.Error ?? $"{command} did something else than {expected}");
        }

        public void Dispose()
        {
            _site.Dispose();
            _folder.Dispose();
        }

        // Of this process and of those that it started and that have ended, as Linux counts them: hundredths of a second.
        private static double ProcessorSeconds() =>
            File.ReadAllText("/proc/self/stat").Split(' ')[13..17].Sum(ticks => long.Parse(ticks, CultureInfo.InvariantCulture)) / 100.0;
    }

    private sealed class Silence : IEngineDisplay
    {
        public void Log(string urn, string severity, string message, bool ephemeral) { }

        public void Done(ResourceStep step) { }

        public void Finished(EngineCommand command, EngineResult result) { }
    }
}
