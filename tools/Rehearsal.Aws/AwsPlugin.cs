using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Rehearsal.Cloud;

namespace Rehearsal.Aws;

/// <summary>The simulated <c>aws</c> provider as a plugin process: <c>pulumi-resource-aws</c> of the rehearsal.</summary>
public static class AwsPlugin
{
    /// <summary>The environment variable with the address of the embedded cloud, such as <c>http://127.0.0.1:8080</c>.</summary>
    public const string CloudVariable = "REHEARSAL_CLOUD";

    /// <summary>The environment variable with the token that lets a client change that cloud; unset where it takes none.</summary>
    public const string TokenVariable = "REHEARSAL_TOKEN";

    /// <summary>As much as the engine and the SDKs allow.</summary>
    private const int MaxMessageSize = 400 << 20;

    /// <summary>Serves until the engine is gone or the process is told to end.</summary>
    /// <param name="args">What the engine gives a plugin: options to ignore, and its own address last.</param>
    /// <returns>The exit code: 0, or 1 when there is no cloud to talk to.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        ArgumentNullException.ThrowIfNull(args);
        if (!Uri.TryCreate(Environment.GetEnvironmentVariable(CloudVariable), UriKind.Absolute, out var address))
        {
            await Console.Error.WriteLineAsync(
                $"error: {CloudVariable} is not the address of an embedded cloud, such as http://127.0.0.1:8080"
            );
            return 1;
        }

        using var ended = new CancellationTokenSource();
        // The engine says with Cancel what is to end, and then sends SIGINT: a plugin that ignored it would hold up all others.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);

        using var cloud = new CloudClient(address, Environment.GetEnvironmentVariable(TokenVariable));
        await using var host = Host(cloud);
        await host.StartAsync();
        Console.Out.WriteLine(PortOf(host));
        await Console.Out.FlushAsync(CancellationToken.None);
        await EngineGoneAsync(args.LastOrDefault(argument => !argument.StartsWith('-')), ended.Token);
        // Ctrl-C in a terminal reaches plugins as well as their engine: calls that are under way get their answer.
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        await host.StopAsync(patience.Token);
        return 0;

        void End(PosixSignalContext signal)
        {
            signal.Cancel = true;
            ended.Cancel();
        }
    }

    /// <summary>A server of the provider protocol on a free port of 127.0.0.1.</summary>
    internal static WebApplication Host(CloudClient cloud)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder
            .WebHost.UseKestrelCore()
            .ConfigureKestrel(kestrel =>
            {
                kestrel.Limits.MaxRequestBodySize = null;
                kestrel.Listen(IPAddress.Loopback, 0, endpoint => endpoint.Protocols = HttpProtocols.Http2);
            });
        builder.Services.AddSingleton<IHostLifetime, EmbeddedLifetime>();
        builder.Services.AddRouting();
        builder.Services.AddGrpc(grpc =>
        {
            grpc.MaxReceiveMessageSize = MaxMessageSize;
            grpc.MaxSendMessageSize = MaxMessageSize;
        });
        builder.Services.AddSingleton(new AwsProvider(cloud));
        var host = builder.Build();
        host.UseRouting();
        host.MapGrpcService<AwsProvider>();
        return host;
    }

    internal static int PortOf(WebApplication host) =>
        new Uri(host.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single()).Port;

    /// <summary>Returns when nobody listens at the engine's address any more, so that a plugin does not outlive a killed engine.</summary>
    private static async Task EngineGoneAsync(string? engine, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(2));
        try
        {
            while (await timer.WaitForNextTickAsync(cancellationToken))
            {
                if (engine is not null && !await ListensAsync(engine, cancellationToken))
                {
                    return;
                }
            }
        }
        catch (OperationCanceledException)
        {
            // Told to end.
        }
    }

    private static async Task<bool> ListensAsync(string engine, CancellationToken cancellationToken)
    {
        try
        {
            using var client = new TcpClient();
            var colon = engine.LastIndexOf(':');
            await client.ConnectAsync(engine[..colon], int.Parse(engine[(colon + 1)..], CultureInfo.InvariantCulture), cancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
