using System.Globalization;
using InvalidationInfra.Core.Plans;

namespace InvalidationInfra.Benchmarks.Plans;

/// <summary>The table of docs/plans-histories.md: every recorded deploy, with every budget, beside what simpler ways would drop.</summary>
internal static class HistoryTable
{
    private static readonly int[] Budgets = [1, 2, 4, 8, 15, 30];

    public static int Write(TextWriter output)
    {
        var totals = Budgets.ToDictionary(budget => budget, _ => (Needless: 0L, Folded: 0L));
        var everything = 0L;
        var deploys = 0;
        output.WriteLine(
            $"| site | deploy | URLs | stale | good ones that `/*` drops | {string.Join(" | ", Budgets.Select(budget => $"{budget}"))} |"
        );
        output.WriteLine($"| --- | --- | --: | --: | --: | {string.Join(" | ", Budgets.Select(_ => "--:"))} |");
        foreach (var deploy in Deploy.All())
        {
            var urls = CachedUrls.Of(new PlanRequest { Before = deploy.Before, After = deploy.After });
            var stale = urls.Count(url => url.IsStale);
            if (stale == 0)
            {
                continue;
            }

            var cells = new List<string>();
            foreach (var budget in Budgets)
            {
                var plan = InvalidationPlanner.Plan(
                    new PlanRequest
                    {
                        Before = deploy.Before,
                        After = deploy.After,
                        MaxPaths = budget,
                    }
                );
                var folded = Folding.Fold(urls, budget);
                totals[budget] = (totals[budget].Needless + plan.Needless, totals[budget].Folded + folded.Needless);
                cells.Add(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{plan.Needless} ({plan.Paths.Count}) / {folded.Needless} ({folded.Paths})"
                    )
                );
            }

            everything += urls.Count - stale;
            deploys++;
            output.WriteLine(
                $"| {deploy.Site} | {deploy.From} → {deploy.To} | {urls.Count} | {stale} | {urls.Count - stale} | {string.Join(" | ", cells)} |"
            );
        }

        output.WriteLine(
            $"| **all {deploys}** | | | | {everything} | {string.Join(" | ", Budgets.Select(budget => $"**{totals[budget].Needless} / {totals[budget].Folded}**"))} |"
        );
        return 0;
    }
}
