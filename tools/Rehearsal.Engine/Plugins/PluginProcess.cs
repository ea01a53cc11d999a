using System.Diagnostics;
using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core.Interceptors;
using Grpc.Net.Client;
using Pulumirpc;

namespace Rehearsal.Engine.Plugins;

/// <summary>The process of one provider plugin, for one command.</summary>
internal sealed class PluginProcess : IAsyncDisposable
{
    /// <summary>How long a plugin may take to end by itself, as with the real engine.</summary>
    private static readonly TimeSpan ExitTime = TimeSpan.FromSeconds(5);

    /// <summary>A shell starts what it runs in the background with SIGINT ignored, and so their plugins: those get SIGTERM then.</summary>
    private static readonly TimeSpan InterruptTime = TimeSpan.FromMilliseconds(200);

    private readonly Process _process;
    private readonly GrpcChannel _channel;

    private PluginProcess(string package, Process process, GrpcChannel channel, Interceptor? watch)
    {
        Package = package;
        _process = process;
        _channel = channel;
        Client = new ResourceProvider.ResourceProviderClient(watch is null ? channel.CreateCallInvoker() : channel.Intercept(watch));
    }

    public string Package { get; }

    public ResourceProvider.ResourceProviderClient Client { get; }

    public bool HasExited => _process.HasExited;

    public int ProcessId => _process.Id;

    /// <summary>Starts the plugin and waits for the port that it announces.</summary>
    /// <exception cref="EngineException">It cannot be started, or ends before it announces one.</exception>
    public static async Task<PluginProcess> StartAsync(
        string package,
        EngineOptions options,
        string engineAddress,
        CancellationToken cancellationToken
    )
    {
        var spec =
            options.Plugins.GetValueOrDefault(package)
            ?? throw new EngineException(
                $"there is no plugin for the package \"{package}\": name it under plugins.providers in Pulumi.yaml, or with "
                    + $"--plugin {package}=FOLDER"
                    + (package == "aws" ? "; the simulated one comes with --cloud" : "")
            );
        var start = new ProcessStartInfo(spec.Executable, [.. spec.Arguments, engineAddress])
        {
            WorkingDirectory = options.ProgramFolder,
            RedirectStandardOutput = true,
        };
        // A .NET process that is killed leaves the pipe of its debugger in the temporary folder, and plugins here are killed often.
        start.Environment.TryAdd("DOTNET_EnableDiagnostics", "0");
        foreach (var (name, value) in options.Environment)
        {
            start.Environment[name] = value;
        }

        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new EngineException($"the plugin of \"{package}\" cannot be started: {spec.Executable}: {e.Message}");
        }

        var firstLine = await process.StandardOutput.ReadLineAsync(cancellationToken);
        if (!int.TryParse(firstLine, NumberStyles.None, CultureInfo.InvariantCulture, out var port))
        {
            process.Kill();
            process.Dispose();
            throw new EngineException($"the plugin of \"{package}\" did not announce its port; it wrote \"{firstLine}\"");
        }

        return new PluginProcess(package, process, ProtocolServer.Connect($"127.0.0.1:{port}"), options.Watch);
    }

    public async Task CancelAsync()
    {
        try
        {
            await Client.CancelAsync(new Empty());
        }
        catch (Grpc.Core.RpcException)
        {
            // It is gone already, or ends without an answer: both are what was asked for.
        }
    }

    public async ValueTask DisposeAsync()
    {
        _channel.Dispose();
        if (!_process.HasExited && !await EndsOnAsync("INT", InterruptTime) && !await EndsOnAsync("TERM", ExitTime - InterruptTime))
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    /// <summary>Sends a signal, and says whether the plugin ended in time.</summary>
    private async Task<bool> EndsOnAsync(string signal, TimeSpan time)
    {
        if (OperatingSystem.IsWindows())
        {
            return false;
        }

        using var kill = Process.Start(
            new ProcessStartInfo("/bin/sh", ["-c", $"kill -{signal} \"$0\"", $"{ProcessId}"]) { RedirectStandardError = true }
        )!;
        using var patience = new CancellationTokenSource(time);
        try
        {
            await _process.WaitForExitAsync(patience.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
