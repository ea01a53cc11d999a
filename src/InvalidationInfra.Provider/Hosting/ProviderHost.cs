using System.Net;
using InvalidationInfra.Provider.Configuration;
using InvalidationInfra.Provider.Issuing;
using InvalidationInfra.Provider.Logging;
using InvalidationInfra.Provider.Protocol;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace InvalidationInfra.Provider.Hosting;

/// <summary>The provider as a process: a gRPC server on the loopback interface that lives as long as the engine that started it.</summary>
internal static class ProviderHost
{
    /// <summary>What the engine and the SDKs allow. A manifest of 50,000 files is over gRPC's default of 4 MB.</summary>
    public const int MaxMessageBytes = 400 * 1024 * 1024;

    /// <summary>Serves until the engine goes away or the process is told to end.</summary>
    /// <param name="output">Where the port is announced: the engine reads it as the first line of standard output.</param>
    public static async Task<int> RunAsync(string[] arguments, TextWriter output)
    {
        CredentialSources.RegisterWhereCompiledAheadOfTime();
        var start = StartArguments.Parse(arguments);
        await using var app = Build(start);
        await app.StartAsync();
        // Nothing else may be written to standard output before the port and its line feed.
        await output.WriteAsync($"{new Uri(app.Urls.Single()).Port}\n");
        await output.FlushAsync();
        await app.WaitForShutdownAsync();
        return 0;
    }

    private static WebApplication Build(StartArguments start)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Listen(IPAddress.Loopback, 0, endpoint => endpoint.Protocols = HttpProtocols.Http2);
        });
        builder.Services.AddGrpc(grpc =>
        {
            grpc.MaxReceiveMessageSize = MaxMessageBytes;
            grpc.MaxSendMessageSize = MaxMessageBytes;
            grpc.Interceptors.Add<ReadableErrors>();
        });
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<SecretRedactor>();
        builder.Services.AddSingleton<ServerClock>();
        builder.Services.AddSingleton<EngineConnection>();
        builder.Services.AddSingleton<ICloudFrontClients, CloudFrontClients>();
        builder.Services.AddSingleton<ProviderService>();
        builder.Services.AddHostedService<EngineWatch>();

        var app = builder.Build();
        app.Services.GetRequiredService<EngineConnection>().Attach(start.EngineAddress);
        app.MapGrpcService<ProviderService>();
        return app;
    }
}
