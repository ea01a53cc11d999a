using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Google.Protobuf.WellKnownTypes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Pulumi;
using Pulumirpc;

namespace InvalidationInfra.Tests.Engine;

/// <summary>An engine on 127.0.0.1 that records what programs say, and answers as the test says. It manages nothing.</summary>
internal sealed class ScriptedEngine : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<RecordedCall> _calls = new();

    private ScriptedEngine(WebApplication app) => _app = app;

    public Func<RegisterResourceRequest, RegisterResourceResponse> OnRegister { get; set; } = Accept;

    public Func<ReadResourceRequest, ReadResourceResponse> OnRead { get; set; } =
        request => new ReadResourceResponse { Urn = UrnOf(request.Type, request.Name), Properties = request.Properties };

    public Func<ResourceInvokeRequest, ResourceInvokeResponse> OnInvoke { get; set; } =
        _ => new ResourceInvokeResponse { Return = new Struct() };

    public Func<string, bool> OnSupports { get; set; } = _ => true;

    public Dictionary<string, string> Config { get; } = [];

    public IReadOnlyList<RecordedCall> Calls => [.. _calls.Where(call => call.Method != "Log")];

    public IReadOnlyList<JsonObject> Registrations =>
        [.. _calls.Where(call => call.Method == "RegisterResource").Select(call => call.Request)];

    /// <summary>What the program logged, without the debug messages that only the one package sends.</summary>
    public IReadOnlyList<(string Severity, string Message)> Logs =>
        [
            .. _calls
                .Where(call => call.Method == "Log")
                .Select(call => call.Request)
                .Select(log => (log["severity"]?.GetValue<string>() ?? "DEBUG", log["message"]!.GetValue<string>()))
                .Where(log => log.Item1 != "DEBUG"),
        ];

    /// <summary>The outputs of the stack, as registered.</summary>
    public JsonObject StackOutputs => _calls.Single(call => call.Method == "RegisterResourceOutputs").Request["outputs"]!.AsObject();

    public static async Task<ScriptedEngine> StartAsync()
    {
        ScriptedEngine? engine = null;
        var builder = LoopbackServer.OfGrpc();
        builder.Services.AddGrpc(options => options.MaxReceiveMessageSize = 400 * 1024 * 1024);
        builder.Services.AddSingleton(_ => engine!);
        var app = builder.Build();
        engine = new ScriptedEngine(app);
        app.MapGrpcService<MonitorService>();
        app.MapGrpcService<EngineService>();
        await app.StartAsync();
        return engine;
    }

    public static string UrnOf(string type, string name) => $"urn:pulumi:dev::demo::{type}::{name}";

    /// <summary>Says yes: what was asked for is what there is, and its ID is its name.</summary>
    public static RegisterResourceResponse Accept(RegisterResourceRequest request) =>
        new()
        {
            Urn = UrnOf(request.Type, request.Name),
            Id = request.Custom ? $"{request.Name}-id" : "",
            Object = request.Object,
        };

    /// <summary>Says yes as an engine does in a preview: what is created has no ID yet.</summary>
    public static RegisterResourceResponse AcceptInPreview(RegisterResourceRequest request)
    {
        var answer = Accept(request);
        answer.Id = "";
        return answer;
    }

    public Task<int> RunAsync(Action program, bool preview = false) => RunAsync(() => Deployment.RunAsync(program), preview);

    public Task<int> RunAsync(Func<IDictionary<string, object?>> program, bool preview = false) =>
        RunAsync(() => Deployment.RunAsync(program), preview);

    public async Task<int> RunAsync(Func<Task<int>> run, bool preview = false)
    {
        var address = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()[
            "http://".Length..
        ];
        var environment = new Dictionary<string, string>
        {
            ["PULUMI_MONITOR"] = address,
            ["PULUMI_ENGINE"] = address,
            ["PULUMI_ORGANIZATION"] = "organization",
            ["PULUMI_PROJECT"] = "demo",
            ["PULUMI_STACK"] = "dev",
            ["PULUMI_ROOT_DIRECTORY"] = "/project",
            ["PULUMI_DRY_RUN"] = preview ? "true" : "false",
            ["PULUMI_QUERY_MODE"] = "false",
            ["PULUMI_PARALLEL"] = "8",
            ["PULUMI_CONFIG"] = JsonSerializer.Serialize(Config),
        };
        foreach (var (name, value) in environment)
        {
            Environment.SetEnvironmentVariable(name, value);
        }

        try
        {
            if (preview)
            {
                OnRegister = OnRegister == Accept ? AcceptInPreview : OnRegister;
            }

            return await run();
        }
        finally
        {
            foreach (var name in environment.Keys)
            {
                Environment.SetEnvironmentVariable(name, null);
            }
            // A program that failed has left its exit code for the process.
            Environment.ExitCode = 0;
        }
    }

    public JsonObject Registration(string name) => Registrations.Single(request => request["name"]!.GetValue<string>() == name);

    public void Record(RecordedCall call) => _calls.Enqueue(call);

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
