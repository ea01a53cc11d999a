using System.Diagnostics;
using InvalidationInfra.Core.Manifests;

namespace InvalidationInfra.Benchmarks.Hashing;

/// <summary>
/// What a check does with a folder of a million files, and with one file of 1 GB: time and memory, for the first resource of a process and
/// for the second. No arguments; <c>measure FOLDER</c> is what it starts itself with.
/// </summary>
public static class FolderBenchmark
{
    public static async Task<int> RunAsync(string[] args)
    {
        if (args is ["measure", var folder])
        {
            await MeasureAsync(folder);
            return 0;
        }

        Console.WriteLine("| files | first | again | packed | most memory |");
        Console.WriteLine("| --- | --- | --- | --- | --- |");
        using (var small = HashingInput.Files(count: 1_000_000, bytesEach: 1024))
        {
            await PrintAsync("1,000,000 of 1 KiB", small.Folder);
        }

        using (var large = HashingInput.Files(count: 1, bytesEach: 1 << 30))
        {
            await PrintAsync("one of 1 GiB", large.Folder);
        }

        return 0;
    }

    private static async Task PrintAsync(string name, string folder)
    {
        string[] self =
            Path.GetFileNameWithoutExtension(Environment.ProcessPath!) == "dotnet"
                ? [Environment.ProcessPath!, Environment.GetCommandLineArgs()[0]]
                : [Environment.ProcessPath!];
        using var process = Process.Start(
            new ProcessStartInfo(self[0], [.. self[1..], "folders", "measure", folder]) { RedirectStandardOutput = true }
        )!;
        Console.WriteLine($"| {name} | {(await process.StandardOutput.ReadToEndAsync()).Trim()} |");
    }

    private static async Task MeasureAsync(string folder)
    {
        using var hashes = new FolderHashes(new LaterTime());
        var first = await TimeAsync();
        var again = await TimeAsync();
        using var self = Process.GetCurrentProcess();
        Console.WriteLine(
            $"{first.Seconds:N2} s | {again.Seconds:N2} s | {first.Packed / 1024.0:N0} KiB | {self.PeakWorkingSet64 / 1048576.0:N0} MiB"
        );

        async Task<(double Seconds, int Packed)> TimeAsync()
        {
            var start = Stopwatch.GetTimestamp();
            var hashed = await hashes.HashAsync(new(folder), progress: null, CancellationToken.None);
            var packed = hashed.Manifest.Pack().Length;
            return (Stopwatch.GetElapsedTime(start).TotalSeconds, packed);
        }
    }

    /// <summary>The clock of somebody who starts an hour later: what was written a moment ago would not be remembered.</summary>
    private sealed class LaterTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddHours(1);
    }
}
