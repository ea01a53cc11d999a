using System.Net;
using InvalidationInfra.Core.Manifests;
using InvalidationInfra.Provider.CloudFront;
using InvalidationInfra.Provider.CloudFront.Answers;
using InvalidationInfra.Provider.Functions;
using InvalidationInfra.Provider.Invalidations;
using InvalidationInfra.Provider.Logging;
using InvalidationInfra.Provider.Pictures;
using InvalidationInfra.Provider.Protocol;
using InvalidationInfra.Provider.Resources;
using InvalidationInfra.Provider.Revisions;
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
    /// <summary>
    /// The size of a message that the engine and the SDKs allow. A manifest of 50,000 files is over gRPC's default of 4 MB.
    /// </summary>
    public const int MaxMessageBytes = 400 * 1024 * 1024;

    // Of all maps that a program may mark as secrets.
    private static readonly string[] PropertyNames =
    [
        .. InvalidationInputTable.Names,
        .. InvalidationInputs.ComputedNames,
        .. RevisionInputTable.Names,
        .. ProviderConfiguration.Names,
        .. (string[])["callerReference", "count", "digest", "externalId", "id", "items", "previous", "quantity", "roleArn", "sessionName"],
    ];

    // What runs is cancelled when the process ends, and then has this long to answer.
    private static readonly TimeSpan MaxShutdownTime = TimeSpan.FromSeconds(1);

    /// <summary>Serves until the engine goes away or the process is told to end.</summary>
    /// <param name="output">Where the port is announced: the engine reads it as the first line of standard output.</param>
    /// <param name="errors">Where a command line that no engine gives is refused.</param>
    public static async Task<int> RunAsync(string[] arguments, TextWriter output, TextWriter errors)
    {
        if (StartArguments.TryParse(arguments) is not { } start)
        {
            await errors.WriteLineAsync(
                "This is a plugin that an engine starts with its own address, HOST:PORT. For people it has --schema, --docs and "
                    + "--sdk FOLDER."
            );
            return 2;
        }

        CredentialSources.RegisterWhereCompiledAheadOfTime();
        await using var app = Build(start);
        GuardCredentials(app.Services.GetRequiredService<SecretRedactor>());
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
            // Engines compress nothing, and what unpacks to more than it says has no bound.
            grpc.CompressionProviders.Clear();
            grpc.Interceptors.Add<ReadableErrors>();
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = MaxShutdownTime);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(new SecretRedactor(PropertyNames));
        builder.Services.AddSingleton<EngineConnection>();
        builder.Services.AddSingleton<IEngineLog>(services => services.GetRequiredService<EngineConnection>());
        AddCloudFront(builder.Services);
        AddResources(builder.Services, Environment.CurrentDirectory);
        AddFunctions(builder.Services);
        builder.Services.AddSingleton<ProviderService>();
        builder.Services.AddHostedService<EngineWatch>();

        var app = builder.Build();
        if (start.Engine is { } engine)
        {
            app.Services.GetRequiredService<EngineConnection>().Attach(engine);
        }

        app.Use(next => context => UnreadableRequests.ExplainAsync(context, next));
        app.MapGrpcService<ProviderService>();
        return app;
    }

    private static void GuardCredentials(SecretRedactor redactor)
    {
        GuardedClients.GuardAll(redactor.RememberCredential);
        foreach (var secret in CredentialSources.InEnvironment())
        {
            redactor.RememberCredential(secret);
        }
    }

    private static void AddCloudFront(IServiceCollection services)
    {
        services.AddSingleton<ICloudFrontClients, CloudFrontClients>();
        services.AddSingleton(Backoff.OfControlPlane(Random.Shared));
        services.AddSingleton<ControlPlane>();
        services.AddSingleton<ICloudFront, CloudFrontApi>();
        services.AddSingleton<SharedLook>();
    }

    /// <param name="programFolder">The program's folder, which the engine starts a plugin in.</param>
    private static void AddResources(IServiceCollection services, string programFolder)
    {
        services.AddSingleton<FolderHashes>();
        services.AddSingleton(provider => new SourceFolders(
            programFolder,
            provider.GetRequiredService<FolderHashes>(),
            provider.GetRequiredService<IEngineLog>()
        ));
        services.AddSingleton(provider => new PlanFolder(
            programFolder,
            provider.GetRequiredService<SecretRedactor>(),
            provider.GetRequiredService<IEngineLog>()
        ));
        services.AddSingleton<InvalidationCheck>();
        services.AddSingleton<Predecessors>();
        services.AddSingleton<OwnInvalidations>();
        services.AddSingleton(UniqueText.Random);
        services.AddSingleton<BatchSender>();
        services.AddSingleton<CompletionWait>();
        services.AddSingleton<InvalidationLifecycle>();
        services.AddSingleton<InvalidationRefresh>();
        services.AddSingleton<RevisionCheck>();
        services.AddSingleton<IResource, CloudFrontInvalidation>();
        services.AddSingleton<IResource, ContentRevision>();
    }

    private static void AddFunctions(IServiceCollection services)
    {
        services.AddSingleton<IFunction, HashDirectory>();
        services.AddSingleton<IFunction, PlanInvalidation>();
        services.AddSingleton<IFunction, GetInvalidation>();
        services.AddSingleton<IFunction, ListInvalidations>();
    }
}
