using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Running;
using InvalidationInfra.Core.Manifests;
using InvalidationInfra.Core.Plans;

namespace InvalidationInfra.Benchmarks.Plans;

/// <summary>Planning under BenchmarkDotNet: slower to run than the table, with its statistics.</summary>
[MemoryDiagnoser]
public class PlanBenchmark
{
    private Manifest _before = Manifest.Empty;
    private Manifest _after = Manifest.Empty;

    /// <summary>How many URLs the site has.</summary>
    [Params(1_000, 10_000, 100_000, 1_000_000)]
    public int Urls { get; set; }

    /// <summary>How its paths look.</summary>
    [Params("deep", "wide", "hashed")]
    public string Shape { get; set; } = "";

    /// <summary>The most paths of the plan.</summary>
    [Params(8, 15, 300, 3000)]
    public int Budget { get; set; }

    internal static int Run(string[] arguments)
    {
        BenchmarkRunner.Run<PlanBenchmark>(args: arguments);
        return 0;
    }

    /// <summary>Makes the site.</summary>
    [GlobalSetup]
    public void MakeSite() => (_before, _after) = Shapes.Of(Shape, Urls);

    /// <summary>Plans.</summary>
    [Benchmark]
    public int Plan() =>
        InvalidationPlanner
            .Plan(
                new PlanRequest
                {
                    Before = _before,
                    After = _after,
                    MaxPaths = Budget,
                }
            )
            .Paths.Count;
}
