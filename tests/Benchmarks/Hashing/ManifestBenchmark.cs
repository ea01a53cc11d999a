using System.Diagnostics;
using InvalidationInfra.Core.Changes;
using InvalidationInfra.Core.Manifests;

namespace InvalidationInfra.Benchmarks.Hashing;

/// <summary>Making, packing, unpacking and comparing manifests of 1,000 to 1,000,000 assets: time and memory. No arguments.</summary>
public static class ManifestBenchmark
{
    private const int Rounds = 5;

    public static int Run()
    {
        Console.WriteLine("| assets | packed | create | create sorted, digest | pack | unpack | compare |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- |");
        foreach (var count in (ReadOnlySpan<int>)[1_000, 10_000, 100_000, 1_000_000])
        {
            Measure(count);
        }

        return 0;
    }

    private static void Measure(int count)
    {
        var random = new Random(1);
        var hash = new byte[16];
        var assets = Enumerable
            .Range(0, count)
            .Select(i =>
            {
                random.NextBytes(hash);
                return KeyValuePair.Create($"/section-{i % 97}/page-{i / 97}/index.{i}.html", Convert.ToHexStringLower(hash));
            })
            .ToArray();
        var site = Manifest.Create(assets);
        var packed = site.Pack();
        var next = Manifest.Create(assets.Select((asset, i) => i % 100 == 0 ? KeyValuePair.Create(asset.Key, "changed") : asset));

        var create = Best(() => Manifest.Create(assets));
        var digest = Best(() => Manifest.Create(site.Assets.Select(asset => KeyValuePair.Create(asset.Path, asset.Hash))).ContentDigest);
        var pack = Best(site.Pack);
        var unpack = Best(() => Manifest.Unpack(packed));
        var compare = Best(() => ChangeSet.Between(site, next));
        Console.WriteLine($"| {count:N0} | {packed.Length / 1024.0:N0} KiB | {create} | {digest} | {pack} | {unpack} | {compare} |");
    }

    private static string Best<T>(Func<T> work)
    {
        var (time, memory) = (TimeSpan.MaxValue, 0L);
        for (var round = 0; round < Rounds; round++)
        {
            var allocated = GC.GetTotalAllocatedBytes(precise: true);
            var start = Stopwatch.GetTimestamp();
            GC.KeepAlive(work());
            var elapsed = Stopwatch.GetElapsedTime(start);
            (time, memory) = elapsed < time ? (elapsed, GC.GetTotalAllocatedBytes(precise: true) - allocated) : (time, memory);
        }

        return $"{time.TotalMilliseconds:N1} ms, {memory / 1048576.0:N1} MiB";
    }
}
