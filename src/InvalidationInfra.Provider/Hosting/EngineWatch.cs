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
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The one that started this process, or was heard to listen: an address where nobody ever did is no engine that could be gone.
        var heard = engine.Address;
        using var timer = new PeriodicTimer(Interval, time);
        do
        {
            if (engine.Address is not { } address)
            {
                continue;
            }

            if (await IsListeningAsync(address, stoppingToken))
            {
                heard = address;
            }
            else if (heard == address)
            {
                lifetime.StopApplication();
                return;
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private static async Task<bool> IsListeningAsync(EngineAddress address, CancellationToken cancellationToken)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(address.Host, address.Port, cancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
