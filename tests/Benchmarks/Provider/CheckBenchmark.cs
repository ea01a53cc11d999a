using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Google.Protobuf.WellKnownTypes;
using Grpc.Net.Client;
using InvalidationInfra.Benchmarks.Hashing;
using Pulumirpc;

namespace InvalidationInfra.Benchmarks.Provider;

/// <summary>
/// Check and Diff of 100,000 files of which one has changed, over gRPC with the provider's own process: the first of a process, as each
/// command of the engine has it, and the second. An argument names another provider's assembly, such as one of an earlier version.
/// </summary>
public static class CheckBenchmark
{
    private const int Files = 100_000;
    private const int Rounds = 5;
    private const string Urn = "urn:pulumi:dev::site::cloudfront-invalidation:index:CloudFrontInvalidation::site";

    public static async Task<int> RunAsync(string[] args)
    {
        var assembly = args is [var other] ? other : BuiltProvider();
        using var site = HashingInput.Files(Files, bytesEach: 1024);
        var inputs = Inputs(site.Folder);
        Struct oldInputs;
        Struct outputs;
        await using (var first = await MeasuredProvider.StartAsync(assembly))
        {
            oldInputs = await CheckAsync(first, new Struct(), inputs);
            outputs = (await first.Client.CreateAsync(new CreateRequest { Urn = Urn, Properties = oldInputs })).Properties;
        }

        var rounds = new List<(double First, double Second, long Memory)>();
        for (var round = 0; round < Rounds; round++)
        {
            await using var provider = await MeasuredProvider.StartAsync(assembly);
            await File.WriteAllTextAsync(Directory.EnumerateFiles(site.Folder, "*", SearchOption.AllDirectories).First(), $"round {round}");
            var seconds = new double[2];
            for (var call = 0; call < seconds.Length; call++)
            {
                var start = Stopwatch.GetTimestamp();
                var news = await CheckAsync(provider, oldInputs, inputs);
                var diff = await provider.Client.DiffAsync(
                    new DiffRequest
                    {
                        Id = "site",
                        Urn = Urn,
                        OldInputs = oldInputs,
                        Olds = outputs,
                        News = news,
                    }
                );
                seconds[call] = Stopwatch.GetElapsedTime(start).TotalSeconds;
                if (diff.Changes != DiffResponse.Types.DiffChanges.DiffSome)
                {
                    throw new InvalidOperationException("The changed file is no difference.");
                }
            }

            rounds.Add((seconds[0], seconds[1], provider.MaxMemory()));
        }

        Console.WriteLine("| files | first Check and Diff | second | memory |");
        Console.WriteLine("| --- | --- | --- | --- |");
        Console.WriteLine(
            $"| {Files:N0}, one changed | {rounds.Min(round => round.First):N2} s | {rounds.Min(round => round.Second):N2} s | "
                + $"{rounds.Min(round => round.Memory) / 1048576.0:N0} MiB |"
        );
        return 0;
    }

    private static string BuiltProvider()
    {
        var programs = Path.ChangeExtension(typeof(CheckBenchmark).Assembly.Location, ".programs");
        return File.ReadLines(programs).First(line => line.StartsWith("provider=", StringComparison.Ordinal))["provider=".Length..];
    }

    // A first "up" that invalidates nothing, so that no CloudFront is needed.
    private static Struct Inputs(string folder) =>
        Struct.Parser.ParseJson(
            JsonSerializer.Serialize(
                new Dictionary<string, string>
                {
                    ["distributionId"] = "E1",
                    ["onCreate"] = "skip",
                    ["sourceDirectory"] = folder,
                }
            )
        );

    private static async Task<Struct> CheckAsync(MeasuredProvider provider, Struct olds, Struct news)
    {
        var answer = await provider.Client.CheckAsync(
            new CheckRequest
            {
                Urn = Urn,
                Olds = olds,
                News = news,
            }
        );
        return answer.Failures.Count == 0
            ? answer.Inputs
            : throw new InvalidOperationException(string.Join("; ", answer.Failures.Select(failure => failure.Reason)));
    }

    /// <summary>A provider's process, and a client of it.</summary>
    private sealed class MeasuredProvider(Process process, GrpcChannel channel) : IAsyncDisposable
    {
        private const int MaxMessageSize = 400 * 1024 * 1024;

        public ResourceProvider.ResourceProviderClient Client { get; } = new(channel);

        public static async Task<MeasuredProvider> StartAsync(string assembly)
        {
            var start = new ProcessStartInfo("dotnet", [assembly])
            {
                RedirectStandardOutput = true,
                Environment =
                {
                    ["AWS_ACCESS_KEY_ID"] = "example",
                    ["AWS_SECRET_ACCESS_KEY"] = "example",
                    ["AWS_EC2_METADATA_DISABLED"] = "true",
                    ["AWS_ENDPOINT_URL"] = "http://127.0.0.1:9",
                    ["DOTNET_EnableDiagnostics"] = "0",
                },
            };
            var process = Process.Start(start)!;
            var port = int.Parse((await process.StandardOutput.ReadLineAsync())!, CultureInfo.InvariantCulture);
            var options = new GrpcChannelOptions { MaxReceiveMessageSize = MaxMessageSize, MaxSendMessageSize = MaxMessageSize };
            var provider = new MeasuredProvider(process, GrpcChannel.ForAddress($"http://127.0.0.1:{port}", options));
            await provider.Client.ConfigureAsync(
                new ConfigureRequest { Args = new Struct { Fields = { ["endpoint"] = Value.ForString("http://127.0.0.1:9") } } }
            );
            return provider;
        }

        public long MaxMemory()
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }

        public async ValueTask DisposeAsync()
        {
            channel.Dispose();
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }
    }
}
