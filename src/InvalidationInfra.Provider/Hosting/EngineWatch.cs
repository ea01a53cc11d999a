using System.Net.Sockets;
using InvalidationInfra.Provider.Logging;
using Microsoft.Extensions.Hosting;

namespace InvalidationInfra.Provider.Hosting;

/// <summary>
/// Ends the process when its engine is gone. An engine that is killed cannot stop its plugins, and one that
/// waits for an invalidation would go on polling CloudFront for nobody.
/// </summary>
internal sealed class EngineWatch(EngineConnection engine, TimeProvider time, IHostApplicationLifetime lifetime) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (engine.Address is not { } address || await IsListeningAsync(address, stoppingToken))
            {
                continue;
            }

            lifetime.StopApplication();
            return;
        }
    }

    private static async Task<bool> IsListeningAsync(string address, CancellationToken cancellationToken)
    {
        var separator = address.LastIndexOf(':');
        if (separator < 0 || !int.TryParse(address[(separator + 1)..], out var port))
        {
            return true;
        }

        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(address[..separator], port, cancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
