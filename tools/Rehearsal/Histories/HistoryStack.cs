using System.Text.Json.Nodes;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Pulumirpc;
using Rehearsal.Cloud;
using Rehearsal.Cloud.Faults;
using Rehearsal.Engine;
using Rehearsal.Engine.Plugins;
using Rehearsal.Engine.Programs;
using Rehearsal.MainJob;

namespace Rehearsal.Histories;

/// <summary>
/// A stack of invalidations with a state of its own: the embedded engine, the provider as a process that can be killed, and a program that
/// uploads first and declares then.
/// </summary>
/// <remarks>
/// An engine that dies writes no state any more, and its provider ends with it. Here the engine is a part of this process, so its death is
/// played: from that
/// moment on the state file is what it was, whatever the rest of the engine still does.
/// </remarks>
internal sealed class HistoryStack : IAsyncDisposable
{
    private const string RevisionType = "cloudfront-invalidation:index:ContentRevision";

    private readonly string _folder = Directory.CreateTempSubdirectory("history-").FullName;
    private readonly EmbeddedCloud _cloud;
    private readonly RehearsedStack _built;
    private readonly MortalProvider _provider;

    /// <param name="provider">The provider's executable; null: the one that is built.</param>
    public HistoryStack(EmbeddedCloud cloud, string? provider)
    {
        (_cloud, _built) = (cloud, RehearsedStack.Find(_folder, cloud.Address));
        _provider = new MortalProvider(_folder, provider ?? _built.Provider);
    }

    private string StateFile => Path.Combine(_folder, "state.json");

    /// <summary>What the last command showed.</summary>
    public string Shown { get; private set; } = "";

    /// <param name="upload">Uploads, and says whether all went well.</param>
    /// <returns>Why the command failed; null where it succeeded.</returns>
    public async Task<string?> RunAsync(
        EngineCommand command,
        IReadOnlyList<TrackedResource> resources,
        Disaster disaster,
        Func<bool> upload
    )
    {
        _cloud.Faults = FaultPlan.Parse(disaster.Faults);
        var death = new Death(this, disaster);
        var display = new HistoryDisplay(death.Happened);
        var engine = new EmbeddedEngine(
            Options(new EventWatch(death.Happened)),
            display,
            (address, _, _) => ProgramAsync(address, resources, upload)
        );
        var result = await engine.RunAsync(command, CancellationToken.None);
        Shown = display.Text;
        _cloud.Faults = FaultPlan.None;
        return death.Bury() ? $"the {disaster.Killed} was killed" : result.Error;
    }

    /// <summary>The names of the invalidations in the state.</summary>
    public IReadOnlySet<string> Existing() =>
        !File.Exists(StateFile)
            ? new HashSet<string>()
            : JsonNode.Parse(File.ReadAllText(StateFile))!["deployment"]!["resources"]!
                .AsArray()
                .Where(resource => (string?)resource!["type"] == RehearsedStack.InvalidationType)
                .Select(resource => ((string)resource!["urn"]!).Split("::")[^1])
                .ToHashSet(StringComparer.Ordinal);

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private EngineOptions Options(Interceptor watch) =>
        new()
        {
            Project = "histories",
            Stack = "dev",
            Program = LaunchSpec.OfBinary(""),
            ProgramFolder = _folder,
            Plugins = new Dictionary<string, LaunchSpec> { ["cloudfront-invalidation"] = _provider.Launch },
            Configuration = new Dictionary<string, string>
            {
                ["cloudfront-invalidation:endpoint"] = _cloud.Address.GetLeftPart(UriPartial.Authority),
            },
            Environment = _built.Environment,
            StateFile = StateFile,
            Watch = watch,
        };

    private static Task<int> ProgramAsync(string address, IReadOnlyList<TrackedResource> resources, Func<bool> upload) =>
        RegisteringProgram.RunAsync(
            address,
            "histories-dev",
            async (monitor, stack) =>
            {
                // As DependsOn orders it: what counts the contents, the uploads, and then what announces them.
                var declared = resources.Where(resource => resource.IsDeclared).ToList();
                var counted = new Dictionary<TrackedResource, RegisterResourceResponse>();
                foreach (var resource in declared.Where(resource => resource.IsCounted))
                {
                    counted[resource] = await monitor.RegisterResourceAsync(
                        RegisteringProgram.Request(RevisionType, resource.Name, stack, resource.CountedInputs())
                    );
                }

                if (!upload())
                {
                    return false;
                }

                foreach (var resource in declared)
                {
                    resource.HadItsTurn = true;
                    var revision = counted.GetValueOrDefault(resource);
                    var request = RegisteringProgram.Request(
                        RehearsedStack.InvalidationType,
                        resource.Name,
                        stack,
                        resource.Inputs(revision?.Object.Fields["revision"])
                    );
                    request.CustomTimeouts = new RegisterResourceRequest.Types.CustomTimeouts { Create = "4s", Update = "4s" };
                    if (revision is not null)
                    {
                        request.Dependencies.Add(revision.Urn);
                    }

                    await monitor.RegisterResourceAsync(request);
                }

                return true;
            }
        );

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
                if (disaster.Killed == Victim.Nobody || _died || ++_events < disaster.AtEvent || !stack._provider.TryKill())
                {
                    return;
                }

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
                {
                    File.WriteAllBytes(stack.StateFile, _state);
                }
                else if (_died && disaster.Killed == Victim.Engine)
                {
                    File.Delete(stack.StateFile);
                }

                return _died;
            }
        }
    }

    private sealed class EventWatch(Action happened) : Interceptor
    {
        public override AsyncUnaryCall<TResponse> AsyncUnaryCall<TRequest, TResponse>(
            TRequest request,
            ClientInterceptorContext<TRequest, TResponse> context,
            AsyncUnaryCallContinuation<TRequest, TResponse> continuation
        )
        {
            happened();
            return continuation(request, context);
        }
    }
}
