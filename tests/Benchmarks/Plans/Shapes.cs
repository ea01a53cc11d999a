using InvalidationInfra.Core.Manifests;

namespace InvalidationInfra.Benchmarks.Plans;

/// <summary>Sites as large as one likes, of which one file in a hundred changes; the same for every run.</summary>
internal static class Shapes
{
    public static readonly string[] Names = ["deep", "wide", "unsettled", "hashed"];

    public static (Manifest Before, Manifest After) Of(string shape, int count)
    {
        var random = new Random(20261123);
        var paths = Enumerable
            .Range(0, count)
            .Select(i =>
                shape switch
                {
                    "deep" => $"/{string.Join('/', $"{i:00000000}".ToCharArray())}/index.html",
                    "wide" => $"/pages/{i:00000000}.html",
                    // As wide, but one name in ten has a character that viewers spell in more than one way.
                    "unsettled" => $"/pages/{i:00000000}{(i % 20 == 0 ? "+" : i % 20 == 10 ? "~" : "")}.html",
                    _ => $"/assets/{random.NextInt64():x16}.js",
                }
            )
            .ToHashSet(StringComparer.Ordinal);
        var before = Manifest.Create(paths.Select(path => KeyValuePair.Create(path, "1")));
        return (before, Manifest.Create(paths.Select(path => KeyValuePair.Create(path, random.Next(100) == 0 ? "2" : "1"))));
    }
}
