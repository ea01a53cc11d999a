using System.Diagnostics;
using InvalidationInfra.Core.Manifests;

namespace InvalidationInfra.Benchmarks.Hashing;

/// <summary>
/// Hashing a folder against <c>sha256sum</c> over the same files, on one processor and on all. Arguments:
/// none or <c>--site FOLDER</c> for the table (a site adds a row); <c>measure FOLDER ROUNDS</c> is what it starts itself with, under
/// <c>taskset</c>.
/// </summary>
public static class HashingBenchmark
{
    // The best of several: whatever else runs on the machine only ever makes a round slower.
    private const int Rounds = 9;

    private static readonly string[] Self =
        Path.GetFileNameWithoutExtension(Environment.ProcessPath!) == "dotnet"
            ? [Environment.ProcessPath!, Environment.GetCommandLineArgs()[0]]
            : [Environment.ProcessPath!];

    public static async Task<int> RunAsync(string[] args)
    {
        switch (args)
        {
            case ["measure", var folder, var rounds]:
                await MeasureAsync(folder, int.Parse(rounds));
                return 0;
            case []:
                return await CompareAsync(site: null);
            case ["--site", var site]:
                return await CompareAsync(Path.GetFullPath(site));
            default:
                await Console.Error.WriteLineAsync("usage: hashing [--site FOLDER]");
                return 2;
        }
    }

    private static async Task<int> CompareAsync(string? site)
    {
        Console.WriteLine(
            $"| files | bytes | `sha256sum`, one processor | here, one processor | | `sha256sum`, {Environment.ProcessorCount} at a time | here, {Environment.ProcessorCount} processors | |"
        );
        Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- |");
        using (var large = HashingInput.Files(count: 1, bytesEach: 1 << 30))
        {
            await CompareAsync("one of 1 GiB", large.Folder);
        }

        using (var small = HashingInput.Files(count: 100_000, bytesEach: 4096))
        {
            await CompareAsync("100,000 of 4 KiB", small.Folder);
        }

        if (site is not null)
        {
            await CompareAsync($"a site, {Directory.EnumerateFiles(site, "*", SearchOption.AllDirectories).Count():N0}", site);
        }

        return 0;
    }

    private static async Task CompareAsync(string name, string folder)
    {
        await VerifyAsync(folder);
        var bytes = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length);
        var times = Enumerable.Range(0, 4).Select(_ => double.MaxValue).ToArray();

        // In turns, so that a busy minute of the machine meets all of them.
        for (var round = 0; round < Rounds; round++)
        {
            times[0] = Math.Min(times[0], TimeOf(["taskset", "-c", "0", .. Sha256Sum(folder, processes: 1)]));
            times[1] = Math.Min(times[1], await OwnTimeAsync(["taskset", "-c", "0"], folder));
            times[2] = Math.Min(times[2], TimeOf(Sha256Sum(folder, Environment.ProcessorCount)));
            times[3] = Math.Min(times[3], await OwnTimeAsync([], folder));
        }

        Console.WriteLine(
            $"| {name} | {bytes / 1e6:N0} MB | {times[0]:N3} s | {times[1]:N3} s | {times[0] / times[1]:N2}× | {times[2]:N3} s | {times[3]:N3} s | {times[0] / times[3]:N2}× one `sha256sum` |"
        );
    }

    /// <summary>Both must say the same, or the times mean nothing.</summary>
    private static async Task VerifyAsync(string folder)
    {
        using var process = Start(Sha256Sum(folder, processes: 1), redirect: true);
        var output = await process.StandardOutput.ReadToEndAsync();
        var theirs = Manifest.Create(
            output
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => KeyValuePair.Create(line[66..][folder.Length..], line[..64]))
        );
        var ours = await DirectoryManifest.HashAsync(new(folder), CancellationToken.None);
        if (!ours.HasSameContent(theirs))
        {
            throw new InvalidOperationException($"sha256sum and this disagree about {folder}.");
        }
    }

    private static async Task MeasureAsync(string folder, int rounds)
    {
        // Compiles the code, as the published provider's is ahead of time.
        await DirectoryManifest.HashAsync(new(AppContext.BaseDirectory), CancellationToken.None);
        for (var round = 0; round < rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            await DirectoryManifest.HashAsync(new(folder), CancellationToken.None);
            Console.WriteLine(Stopwatch.GetElapsedTime(start).TotalSeconds);
        }
    }

    /// <summary>The time of hashing itself, without the start of the runtime.</summary>
    private static async Task<double> OwnTimeAsync(string[] under, string folder)
    {
        using var process = Start([.. under, .. Self, "hashing", "measure", folder, "1"], redirect: true);
        return double.Parse(await process.StandardOutput.ReadToEndAsync());
    }

    private static double TimeOf(string[] command)
    {
        var start = Stopwatch.GetTimestamp();
        using var process = Start(command, redirect: false);
        process.WaitForExit();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static string[] Sha256Sum(string folder, int processes) =>
        [
            "sh",
            "-c",
            $"find '{folder}' -type f -print0 | xargs -0 -P {processes} -n {(processes == 1 ? 100_000 : 1000)} sha256sum{(processes == 1 ? "" : " > /dev/null")}",
        ];

    private static Process Start(string[] command, bool redirect)
    {
        var start = redirect
            ? new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true }
            : new ProcessStartInfo("sh", ["-c", "exec \"$@\" > /dev/null", "sh", .. command]);
        return Process.Start(start)!;
    }
}
