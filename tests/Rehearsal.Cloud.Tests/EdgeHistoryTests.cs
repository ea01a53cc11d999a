using System.Globalization;
using System.Net;
using CsCheck;

namespace Rehearsal.Cloud.Tests;

/// <summary>
/// Whatever happens at the edges, in whatever order: a completed invalidation leaves nothing that was cached before it was accepted.
/// </summary>
public sealed class EdgeHistoryTests
{
    private static readonly string[] Urls = ["/", "/index.html", "/a/b.html", "/a/c%20d.html", "/nowhere"];
    private static readonly string[] Paths = ["/*", "/index.html", "/", "/a/*", "/a/b.html", "/a/c%20d.html", "/n*"];

    private static readonly Gen<(char What, int Which, int Edge)[]> Histories = Gen.Select(
        Gen.Char["piiffffw"],
        Gen.Int[0, 99],
        Gen.Int[0, 2]
    ).Array[1, 60];

    [Fact]
    public async Task Nothing_from_before_the_acceptance_of_a_completed_invalidation_is_served()
    {
        await using var some = await SomeCloud.StartAsync(settings: usual =>
            usual with
            {
                CustomErrorResponses = [new CustomErrorResponse(404, 200, "/index.html", 600)],
            }
        );

        Histories.Sample(history => Assert.True(IsNeverStale(some, history)), iter: 300, threads: 1);
    }

    private static bool IsNeverStale(SomeCloud some, (char What, int Which, int Edge)[] history)
    {
        var distribution = some.Cloud.CreateDistribution(some.Cloud.Distributions[some.DistributionId]);
        var release = 0;
        var promised = new List<(string Path, int Release, DateTimeOffset Completed)>();
        Publish(some, release);
        foreach (var (what, which, edge) in history)
        {
            switch (what)
            {
                case 'p':
                    Publish(some, ++release);
                    break;
                case 'i':
                    var path = Paths[which % Paths.Length];
                    var answer = some.PostAsync(SomeCloud.Batch(Guid.NewGuid().ToString(), path), distribution).GetAwaiter().GetResult();
                    if (answer.Status == HttpStatusCode.Created)
                    {
                        promised.Add((path, release, some.Clock.GetUtcNow().AddSeconds(60)));
                    }

                    break;
                case 'w':
                    some.Clock.Advance(TimeSpan.FromSeconds(which));
                    break;
                default:
                    var url = Urls[which % Urls.Length];
                    var atLeast = promised
                        .Where(one => one.Completed <= some.Clock.GetUtcNow() && Covers(one.Path, url))
                        .Select(one => one.Release)
                        .DefaultIfEmpty(0)
                        .Max();
                    if (ReleaseOf(some.Cloud.Fetch(distribution, url, edge).Text) < atLeast)
                    {
                        return false;
                    }

                    break;
            }
        }

        return true;
    }

    private static void Publish(SomeCloud some, int release)
    {
        foreach (var key in new[] { "index.html", "a/b.html", "a/c d.html" })
        {
            some.Put(key, release.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static int ReleaseOf(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>Under an unknown URL lies a copy of the fallback page, which only the removal of both makes new.</summary>
    private static bool Covers(string path, string url) =>
        url == "/nowhere" ? path == "/*"
        : path.EndsWith('*') ? url.StartsWith(path[..^1], StringComparison.Ordinal)
        : url == path;
}
