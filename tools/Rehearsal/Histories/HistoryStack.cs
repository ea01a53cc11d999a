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
/// declares what it likes.
/// </summary>
/// <remarks>
/// An engine that dies writes no state any more, and its provider ends with it. Here the engine is a part of this process, so its death is
/// played: from that
/// moment on the state file is what it was, whatever the rest of the engine still does.
/// </remarks>
internal sealed class HistoryStack : IAsyncDisposable
{
    public const string RevisionType = "cloudfront-invalidation:index:ContentRevision";

    private const string Killed = "was killed";

    private readonly string _folder = WorkFolder.Create("history-").FullName;
    private readonly EmbeddedCloud _cloud;
    private readonly RehearsedStack _built;
    private readonly MortalProvider _provider;

    /// <param name="provider">The provider's executable; null: the one that is built.</param>
    public HistoryStack(EmbeddedCloud cloud, string? provider)
    {
        (_cloud, _built) = (cloud, RehearsedStack.Find(_folder, cloud.Address));
        _provider = new MortalProvider(_folder, provider ?? _built.Provider);
    }

    /// <summary>Enough for what goes well, and soon over for what does not.</summary>
    public static RegisterResourceRequest.Types.CustomTimeouts Timeouts => new() { Create = "4s", Update = "4s" };

    private string StateFile => Path.Combine(_folder, "state.json");

    /// <summary>The folder of the program, where the files that it deploys may lie.</summary>
    public string ProgramFolder => _folder;

    /// <summary>What the last command showed.</summary>
    public string Shown { get; private set; } = "";

    /// <param name="registerAsync">
    /// The program: registers everything under the stack, whose URN it gets, and says whether all went well.
    /// </param>
    /// <returns>Why the command failed; null where it succeeded.</returns>
    public async Task<string?> RunAsync(
        EngineCommand command,
        Disaster disaster,
        Func<ResourceMonitor.ResourceMonitorClient, string, Task<bool>> registerAsync
    )
    {
        _cloud.Faults = FaultPlan.Parse(disaster.Faults);
        var death = new Death(this, disaster);
        var display = new HistoryDisplay(death.Happened);
        var engine = new EmbeddedEngine(
            Options(new EventWatch(death.Happened)),
            display,
            (address, _, _) => RegisteringProgram.RunAsync(address, "histories-dev", registerAsync)
        );
        var result = await engine.RunAsync(command, CancellationToken.None);
        Shown = display.Text;
        _cloud.Faults = FaultPlan.None;
        return death.Bury() ? $"the {disaster.Killed} {Killed}" : result.Error;
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

    /// <summary>Whether the last command showed an exception as no user should see one.</summary>
    public bool ShowedStackTrace =>
        Shown.Contains("   at ", StringComparison.Ordinal) || Shown.Contains("Unhandled", StringComparison.Ordinal);

    /// <summary>Whether a command failed because one of its processes was killed.</summary>
    /// <param name="error">Why it failed; null where it succeeded.</param>
    public static bool WasKilled(string? error) => error?.EndsWith(Killed, StringComparison.Ordinal) == true;

    /// <summary>Lets CloudFront complete what is in progress: it counts polls, or time.</summary>
    public async Task CompleteAsync()
    {
        using var http = new HttpClient();
        while (_cloud.Invalidations.FirstOrDefault(one => one.Status == "InProgress") is { } waiting)
        {
            using var answer = await http.GetAsync(
                new Uri(_cloud.Address, $"/2020-05-31/distribution/{waiting.TargetId}/invalidation/{waiting.Id}")
            );
            answer.EnsureSuccessStatusCode();
            await Task.Delay(TimeSpan.FromMilliseconds(50));
        }
    }

    /// <summary>A copy of the state, as a backup has it; null where there is none yet.</summary>
    public byte[]? BackUp() => File.Exists(StateFile) ? File.ReadAllBytes(StateFile) : null;

    /// <summary>Puts a backup in place of the state.</summary>
    public void Restore(byte[] backup) => File.WriteAllBytes(StateFile, backup);

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
