using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Grpc.Core.Interceptors;
using InvalidationInfra.Rehearsal.Cloud;
using InvalidationInfra.Rehearsal.Cloud.Faults;
using InvalidationInfra.Rehearsal.Engine;
using InvalidationInfra.Rehearsal.MainJob;
using Pulumirpc;

namespace InvalidationInfra.Rehearsal.Histories;

/// <summary>
/// A stack of invalidations with a state of its own: the embedded engine, the provider as a process that can be killed, and a program that uploads first and declares then.
/// </summary>
/// <remarks>
/// An engine that dies writes no state any more, and its provider ends with it. Here the engine is a part of this process, so its death is played: from that
/// moment on the state file is what it was, whatever the rest of the engine still does.
/// </remarks>
internal sealed class HistoryStack(EmbeddedCloud cloud, string? provider) : IAsyncDisposable
{
    private const string InvalidationType = "cloudfront-invalidation:index:CloudFrontInvalidation";
    private const string RevisionType = "cloudfront-invalidation:index:ContentRevision";

    private readonly string _folder = Directory.CreateTempSubdirectory("history-").FullName;

    private string StateFile => Path.Combine(_folder, "state.json");

    private string ProcessIdFile => Path.Combine(_folder, "provider.pid");

    /// <summary>What the last command showed.</summary>
    public string Shown { get; private set; } = "";

    /// <param name="upload">Uploads, and says whether all went well.</param>
    /// <returns>Why the command failed; null where it succeeded.</returns>
    public async Task<string?> RunAsync(EngineCommand command, IReadOnlyList<TrackedResource> resources, Disaster disaster, Func<bool> upload)
    {
        cloud.Faults = FaultPlan.Parse(disaster.Faults);
        var death = new Death(this, disaster);
        var display = new HistoryDisplay(death.Happened);
        var engine = new EmbeddedEngine(
            Options(new EventWatch(death.Happened)), display, (address, _, _) => ProgramAsync(address, resources, upload));
        var result = await engine.RunAsync(command, CancellationToken.None);
        Shown = display.Text;
        cloud.Faults = FaultPlan.None;
        return death.Bury() ? $"the {disaster.Killed} was killed" : result.Error;
    }

    /// <summary>The names of the invalidations in the state.</summary>
    public IReadOnlySet<string> Existing() => !File.Exists(StateFile) ? new HashSet<string>() : JsonNode.Parse(File.ReadAllText(StateFile))!["deployment"]!["resources"]!.AsArray()
        .Where(resource => (string?)resource!["type"] == InvalidationType)
        .Select(resource => ((string)resource!["urn"]!).Split("::")[^1])
        .ToHashSet(StringComparer.Ordinal);

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private EngineOptions Options(Interceptor watch)
    {
        var built = RehearsedStack.Find(_folder, cloud.Address);
        return new EngineOptions
        {
            Project = "histories",
            Stack = "dev",
            Program = LaunchSpec.OfBinary(""),
            ProgramFolder = _folder,
            // The shell only notes its id, which is then the provider's.
            Plugins = new Dictionary<string, LaunchSpec>
            {
                ["cloudfront-invalidation"] = new("/bin/sh", "-c", $"echo $$ > '{ProcessIdFile}'; exec '{provider ?? built.Provider}' \"$0\""),
            },
            Configuration = new Dictionary<string, string> { ["cloudfront-invalidation:endpoint"] = cloud.Address.GetLeftPart(UriPartial.Authority) },
            Environment = built.Environment,
            StateFile = StateFile,
            Watch = watch,
        };
    }

    private static async Task<int> ProgramAsync(string address, IReadOnlyList<TrackedResource> resources, Func<bool> upload)
    {
        using var channel = ProtocolServer.Connect(address);
        var monitor = new ResourceMonitor.ResourceMonitorClient(channel);
        try
        {
            var stack = await monitor.RegisterResourceAsync(new RegisterResourceRequest { Type = "pulumi:pulumi:Stack", Name = "histories-dev" });
            // As DependsOn orders it: what counts the contents, the uploads, and then what announces them.
            var counted = new Dictionary<TrackedResource, RegisterResourceResponse>();
            foreach (var resource in resources.Where(resource => resource is { IsDeclared: true, IsCounted: true }))
                counted[resource] = await monitor.RegisterResourceAsync(new RegisterResourceRequest
                {
                    Type = RevisionType,
                    Name = resource.Name,
                    Custom = true,
                    Parent = stack.Urn,
                    Object = resource.CountedInputs(),
                    AcceptSecrets = true,
                    AcceptResources = true,
                });
            if (!upload())
                return 1;
            foreach (var resource in resources.Where(resource => resource.IsDeclared))
            {
                resource.HadItsTurn = true;
                var revision = counted.GetValueOrDefault(resource);
                await monitor.RegisterResourceAsync(new RegisterResourceRequest
                {
                    Dependencies = { revision is null ? [] : [revision.Urn] },
                    Type = InvalidationType,
                    Name = resource.Name,
                    Custom = true,
                    Parent = stack.Urn,
                    Object = resource.Inputs(revision?.Object.Fields["revision"]),
                    CustomTimeouts = new RegisterResourceRequest.Types.CustomTimeouts { Create = "4s", Update = "4s" },
                    AcceptSecrets = true,
                    AcceptResources = true,
                });
            }

            await monitor.RegisterResourceOutputsAsync(new RegisterResourceOutputsRequest { Urn = stack.Urn, Outputs = new Struct() });
            await monitor.SignalAndWaitForShutdownAsync(new Empty());
            return 0;
        }
        catch (RpcException)
        {
            return 1;
        }
    }

    /// <summary>The moment at which a process dies, if it comes.</summary>
    private sealed class Death(HistoryStack stack, Disaster disaster)
    {
        private readonly Lock _dying = new();
        private int _events;
        private bool _died;
        private byte[]? _state;

        public void Happened()
        {
            lock (_dying)
            {
                if (disaster.Killed == Victim.Nobody || _died || ++_events < disaster.AtEvent || !TryKillProvider())
                    return;
                _died = true;
                _state = File.Exists(stack.StateFile) ? File.ReadAllBytes(stack.StateFile) : null;
            }
        }

        /// <returns>Whether a process died.</returns>
        public bool Bury()
        {
            lock (_dying)
            {
                if (_died && disaster.Killed == Victim.Engine && _state is not null)
                    File.WriteAllBytes(stack.StateFile, _state);
                else if (_died && disaster.Killed == Victim.Engine)
                    File.Delete(stack.StateFile);
                return _died;
            }
        }

        // No process yet, or none any more, is nothing to kill.
        private bool TryKillProvider()
        {
            try
            {
                using var process = Process.GetProcessById(int.Parse(File.ReadAllText(stack.ProcessIdFile), CultureInfo.InvariantCulture));
                process.Kill();
                return true;
            }
            catch (Exception e) when (e is IOException or ArgumentException or FormatException or InvalidOperationException)
            {
                return false;
            }
        }
    }

    private sealed class EventWatch(Action happened) : Interceptor
    {
        public override AsyncUnaryCall<TResponse> AsyncUnaryCall<TRequest, TResponse>(
            TRequest request, ClientInterceptorContext<TRequest, TResponse> context, AsyncUnaryCallContinuation<TRequest, TResponse> continuation)
        {
            happened();
            return continuation(request, context);
        }
    }
}
