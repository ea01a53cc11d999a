using System.Diagnostics;
using InvalidationInfra.Core.Plans;

namespace InvalidationInfra.Benchmarks.Plans;

/// <summary>The table of speed in docs/plans.md: the best of five plans, and the memory that one allocates.</summary>
internal static class PlanTable
{
    private const int Rounds = 5;

    public static int Write(TextWriter output)
    {
        output.WriteLine("| URLs | shape | stale | budget 8 | 15 | 300 | 3,000 |");
        output.WriteLine("| --: | --- | --: | --: | --: | --: | --: |");
        foreach (var count in (int[])[1_000, 10_000, 100_000, 1_000_000])
        {
            foreach (var shape in Shapes.Names)
            {
                var (before, after) = Shapes.Of(shape, count);
                var cells = new List<string>();
                var stale = 0;
                foreach (var budget in (int[])[8, 15, 300, 3000])
                {
                    var (plan, time, bytes) = Measure(
                        new PlanRequest
                        {
                            Before = before,
                            After = after,
                            MaxPaths = budget,
                        }
                    );
                    stale = plan.Stale;
                    cells.Add($"{time.TotalMilliseconds:0.0} ms, {bytes / 1e6:0} MB");
                }

                output.WriteLine($"| {count:N0} | {shape} | {stale:N0} | {string.Join(" | ", cells)} |");
            }
        }

        return 0;
    }

    private static (Plan Plan, TimeSpan Best, long Bytes) Measure(PlanRequest request)
    {
        var plan = InvalidationPlanner.Plan(request);
        var (best, bytes) = (TimeSpan.MaxValue, 0L);
        for (var round = 0; round < Rounds; round++)
        {
            var (start, allocated) = (Stopwatch.GetTimestamp(), GC.GetTotalAllocatedBytes(precise: true));
            plan = InvalidationPlanner.Plan(request);
            var time = Stopwatch.GetElapsedTime(start);
            bytes = GC.GetTotalAllocatedBytes(precise: true) - allocated;
            best = time < best ? time : best;
        }

        return (plan, best, bytes);
    }
}
