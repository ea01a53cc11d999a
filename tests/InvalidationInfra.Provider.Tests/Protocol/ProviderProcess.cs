using System.Diagnostics;
using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using Grpc.Net.Client;
using Pulumirpc;

namespace InvalidationInfra.Provider.Tests.Protocol;

/// <summary>The provider as the engine runs it: a process of its own, spoken to over gRPC.</summary>
internal sealed class ProviderProcess : IAsyncDisposable
{
    // Names another executable to test, such as the provider compiled ahead of time: some things go wrong only there.
    private const string CompiledProvider = "TESTED_PROVIDER";

    private readonly Process _process;
    private readonly GrpcChannel _channel;

    private ProviderProcess(Process process, GrpcChannel channel)
    {
        _process = process;
        _channel = channel;
        Client = new ResourceProvider.ResourceProviderClient(channel);
    }

    public ResourceProvider.ResourceProviderClient Client { get; }

    /// <summary>The address that the provider listens at.</summary>
    public Uri Address => new($"http://{_channel.Target}");

    /// <summary>Completes when the process has ended by itself.</summary>
    public Task Ended => _process.WaitForExitAsync();

    public static Task<ProviderProcess> StartAsync(string workingFolder, params string[] arguments) =>
        StartAsync(workingFolder, new Dictionary<string, string>(), arguments);

    /// <param name="environment">What it finds in its environment besides keys that open nothing.</param>
    public static async Task<ProviderProcess> StartAsync(
        string workingFolder,
        IReadOnlyDictionary<string, string> environment,
        params string[] arguments
    )
    {
        var compiled = Environment.GetEnvironmentVariable(CompiledProvider);
        var start = new ProcessStartInfo(compiled ?? "dotnet")
        {
            WorkingDirectory = workingFolder,
            RedirectStandardOutput = true,
            UseShellExecute = false,
            Environment =
            {
                ["AWS_ACCESS_KEY_ID"] = "AKIDEXAMPLE",
                ["AWS_SECRET_ACCESS_KEY"] = "example",
                ["AWS_EC2_METADATA_DISABLED"] = "true",
                // It is killed, and would leave the pipes of its debugger behind.
                ["DOTNET_EnableDiagnostics"] = "0",
                // A test that forgets to configure an endpoint must not reach the real one: nobody listens here.
                ["AWS_ENDPOINT_URL"] = "http://127.0.0.1:9",
            },
        };
        if (compiled is null)
        {
            start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "pulumi-resource-cloudfront-invalidation.dll"));
        }

        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        var firstLine = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        var port = int.Parse(firstLine!, NumberStyles.None, CultureInfo.InvariantCulture);
        return new ProviderProcess(
            process,
            GrpcChannel.ForAddress(
                $"http://127.0.0.1:{port}",
                new GrpcChannelOptions { MaxReceiveMessageSize = 400 * 1024 * 1024, MaxSendMessageSize = 400 * 1024 * 1024 }
            )
        );
    }

    public async Task ConfigureAsync(string endpoint, params (string Name, string Value)[] further)
    {
        var arguments = new Struct { Fields = { ["endpoint"] = Value.ForString(endpoint) } };
        foreach (var (name, value) in further)
        {
            arguments.Fields[name] = Value.ForString(value);
        }

        await Client.ConfigureAsync(new ConfigureRequest { Args = arguments }, cancellationToken: TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        _channel.Dispose();
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
