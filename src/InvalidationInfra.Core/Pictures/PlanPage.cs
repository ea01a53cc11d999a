using System.Globalization;
using System.Net;
using System.Text;
using InvalidationInfra.Core.Plans;

namespace InvalidationInfra.Core.Pictures;

/// <summary>
/// One self-contained page about a plan: a treemap of the site, and the chosen paths. Readable without a mouse, and in the dark.
/// </summary>
public static class PlanPage
{
    // Colours that people with any colour vision tell apart, and hatching for what should not have been dropped.
    private const string Style = """
        :root { color-scheme: light dark; --page: #ffffff; --ink: #1b1f24; --soft: #57606a; --line: #d0d7de;
          --kept: #cfe3f5; --on-kept: #0b2b45; --stale: #b3410e; --on-stale: #ffffff; --needless: #f2c14e; --on-needless: #3a2a00; }
        @media (prefers-color-scheme: dark) { :root { --page: #0d1117; --ink: #e6edf3; --soft: #9aa4af; --line: #30363d;
          --kept: #1d3b57; --on-kept: #cfe3f5; --stale: #e8743b; --on-stale: #1a0800; --needless: #b98d1f; --on-needless: #140e00; } }
        body { background: var(--page); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; max-width: 1240px; margin: 2rem auto;
          padding: 0 1rem; }
        h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .5rem; } h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
        .legend { display: flex; flex-wrap: wrap; gap: .4rem 1.5rem; padding: 0; margin: .75rem 0; list-style: none; }
        .legend span { display: inline-block; width: 1rem; height: 1rem; border: 1px solid var(--line); vertical-align: -2px;
          margin-right: .4rem; }
        .legend .kept { background: var(--kept); } .legend .stale { background: var(--stale); }
        .legend .needless { background: repeating-linear-gradient(45deg, var(--needless) 0 4px, var(--on-needless) 4px 5px); }
        svg { width: 100%; height: auto; border: 1px solid var(--line); } svg rect { stroke: var(--page); stroke-width: 1; }
        rect.kept { fill: var(--kept); } rect.stale { fill: var(--stale); } rect.needless { fill: url(#hatch); }
        svg text { font: 11px ui-monospace, monospace; } text.folder { fill: var(--soft); }
        text.on-kept { fill: var(--on-kept); } text.on-stale { fill: var(--on-stale); }
        text.on-needless { fill: var(--on-needless); paint-order: stroke; stroke: var(--needless); stroke-width: 3px; }
        .table { overflow-x: auto; } table { border-collapse: collapse; width: 100%; }
        th, td { text-align: left; padding: .3rem .75rem .3rem 0; border-bottom: 1px solid var(--line); }
        td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
        code { font: 14px ui-monospace, monospace; overflow-wrap: anywhere; }
        """;

    /// <summary>The page, as HTML.</summary>
    /// <param name="plan">A plan that covers everything stale.</param>
    /// <param name="urls">The URLs that it was made for.</param>
    /// <param name="sizes">The bytes of files by path; one without an entry is drawn as a single byte.</param>
    public static string Of(Plan plan, IReadOnlyList<CachedUrl> urls, IReadOnlyDictionary<string, long> sizes)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(urls);
        ArgumentNullException.ThrowIfNull(sizes);

        var site = new TreemapFolder("");
        var counts = new int[3];
        var paths = plan.Paths.ToLookup(path => path.Path.IsWildcard, path => path.Path);
        var exact = paths[false].Select(path => path.CoveredUrl).ToHashSet(StringComparer.Ordinal);
        foreach (var url in urls)
        {
            var dropped = exact.Contains(url.Path) || paths[true].Any(prefix => prefix.Covers(url.Path));
            var fate =
                url.IsStale ? UrlFate.Stale
                : dropped ? UrlFate.Needless
                : UrlFate.Kept;
            counts[(int)fate]++;
            site.Add(url.Path, Math.Max(1, sizes.GetValueOrDefault(url.Path, 1)), fate);
        }

        return $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Invalidation plan</title>
            <style>
            {Style}
            </style>
            </head>
            <body>
            <h1>{Headline(plan)}</h1>
            <ul class="legend">
            <li><span class="stale"></span>stale and dropped: {Number(counts[(int)UrlFate.Stale])}</li>
            <li><span class="needless"></span>good but dropped: {Number(counts[(int)UrlFate.Needless])}</li>
            <li><span class="kept"></span>good and kept: {Number(counts[(int)UrlFate.Kept])}</li>
            </ul>
            <svg viewBox="0 0 {Treemap.Width} {Treemap.Height}" role="img" aria-label="Treemap of the site: {counts[
                1
            ]} URLs stale and dropped, {counts[2]} good but dropped, {counts[0]} good and kept">
            <defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect width="6" height="6" style="fill:var(--needless);stroke:none"/>
              <rect width="1" height="6" style="fill:var(--on-needless);stroke:none;opacity:.5"/></pattern></defs>
            {Treemap.Draw(site)}</svg>
            <p>Each rectangle is a file that an edge may hold, as large as its bytes (all the same where sizes are not known),
            in the folder that it lies in.</p>
            <h2>Paths</h2>
            <div class="table"><table>
            <tr><th>path</th><th class="number">stale</th><th class="number">good, dropped with it</th></tr>
            {Rows(plan)}</table></div>
            </body>
            </html>

            """;
    }

    private static string Headline(Plan plan) =>
        plan.Paths.Count == 0
            ? "Nothing to invalidate"
            : $"{Number(plan.Paths.Count)} {(plan.Paths.Count == 1 ? "path drops" : "paths drop")} {Number(plan.Stale)} stale "
                + $"of {Number(plan.Urls)} URLs, {plan.Price}";

    private static string Rows(Plan plan)
    {
        var rows = new StringBuilder();
        foreach (var path in plan.Paths)
        {
            rows.Append(
                CultureInfo.InvariantCulture,
                $"<tr><td><code>{WebUtility.HtmlEncode(path.Path.Encoded)}</code></td><td "
                    + $"class=\"number\">{path.Stale:N0}</td><td class=\"number\">{path.Needless:N0}</td></tr>\n"
            );
        }

        return rows.ToString();
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
