using System.Text.Json.Nodes;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;
using Rehearsal.Cloud;
using Rehearsal.Engine.Plugins;
using Rehearsal.Engine.Programs;

namespace Rehearsal.Engine.Tests;

/// <summary>
/// A stack with one invalidation, its state in a folder of its own: the embedded engine with the built provider as its plugin, an embedded
/// cloud, and a program that says over the real protocol what a test wants said.
/// </summary>
internal sealed class SomeStack : IAsyncDisposable
{
    /// <summary>The type of the resource that all of it is about.</summary>
    public const string InvalidationType = "cloudfront-invalidation:index:CloudFrontInvalidation";

    private const string RevisionType = "cloudfront-invalidation:index:ContentRevision";

    /// <summary>Keys that open nothing but the embedded cloud.</summary>
    private static readonly Dictionary<string, string> Keys = new(StringComparer.Ordinal)
    {
        ["AWS_ACCESS_KEY_ID"] = "REHEARSAL",
        ["AWS_SECRET_ACCESS_KEY"] = "rehearsal",
        ["AWS_EC2_METADATA_DISABLED"] = "true",
    };

    private readonly TemporaryFolder _folder = new();
    private readonly MortalProvider _provider;

    private SomeStack(EmbeddedCloud cloud)
    {
        Cloud = cloud;
        _provider = new MortalProvider(Folder, BuiltPrograms.Executable("provider"));
        DistributionId = cloud.CreateDistribution(new DistributionSettings { Origin = OriginSettings.OfFolder(Folder) });
    }

    public string Folder => _folder.Root;

    public EmbeddedCloud Cloud { get; }

    public string DistributionId { get; }

    public Dictionary<string, string> Configuration { get; } = new(StringComparer.Ordinal);

    public HashSet<string> SecretKeys { get; } = new(StringComparer.Ordinal);

    public string StateFile => Path.Combine(Folder, "state.json");

    /// <summary>What interrupts the next commands; null: the end of the test.</summary>
    public CancellationToken? Interruption { get; set; }

    /// <summary>Whether the program fails before it declares the invalidation.</summary>
    public bool BreaksOff { get; set; }

    /// <summary>The inputs of a ContentRevision, whose <c>content</c> the invalidation takes; null: contents are not counted.</summary>
    public Struct? Counted { get; set; }

    public string CountName { get; set; } = "content";

    /// <summary>The options of the invalidation besides its time-outs.</summary>
    public Action<RegisterResourceRequest> Options { get; set; } = _ => { };

    /// <summary>The display of the last command.</summary>
    public RecordingDisplay Display { get; private set; } = new();

    /// <summary>What the last command asked of the plugin.</summary>
    public RecordedCalls Calls { get; private set; } = new();

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static Task<SomeStack> StartAsync(Completion completion) => StartAsync(new EmbeddedCloudOptions { Completion = completion });

    public static async Task<SomeStack> StartAsync(EmbeddedCloudOptions cloud) => new(await EmbeddedCloud.StartAsync(cloud, Cancellation));

    /// <summary>Inputs of the invalidation: the stack's distribution, and assets with their hashes.</summary>
    public Struct Inputs(params (string Path, string Hash)[] assets)
    {
        var map = new Struct();
        foreach (var (path, hash) in assets)
        {
            map.Fields[path] = Value.ForString(hash);
        }

        return new Struct { Fields = { ["distributionId"] = Value.ForString(DistributionId), ["assets"] = Value.ForStruct(map) } };
    }

    /// <param name="inputs">The invalidation's; null: the program declares none.</param>
    public Task<EngineResult> RunAsync(
        EngineCommand command,
        Struct? inputs,
        RegisterResourceRequest.Types.CustomTimeouts? timeouts = null,
        Action<string>? logged = null
    ) => RunAsync(command, inputs is null ? [] : [("site", inputs)], timeouts, logged);

    /// <param name="invalidations">The names and inputs of what the program declares.</param>
    public Task<EngineResult> RunAsync(
        EngineCommand command,
        IReadOnlyList<(string Name, Struct Inputs)> invalidations,
        RegisterResourceRequest.Types.CustomTimeouts? timeouts = null,
        Action<string>? logged = null
    )
    {
        (Display, Calls) = (new RecordingDisplay { Logged = logged ?? (_ => { }) }, new RecordedCalls());
        Cloud.ResetCalls();
        var engine = new EmbeddedEngine(EngineOptions(), Display, (address, _, _) => ProgramAsync(address, invalidations, timeouts));
        return engine.RunAsync(command, Interruption ?? Cancellation);
    }

    /// <summary>The invalidation as the state has it; null where it has none.</summary>
    public JsonNode? Invalidation() =>
        File.Exists(StateFile)
            ? JsonNode.Parse(File.ReadAllText(StateFile))!["deployment"]!["resources"]!
                .AsArray()
                .FirstOrDefault(resource => (string?)resource!["type"] == InvalidationType)
            : null;

    public string? Output(string name) => (string?)Invalidation()?["outputs"]?[name];

    public async ValueTask DisposeAsync()
    {
        await Cloud.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>Ends the plugin's process as an out-of-memory killer would.</summary>
    public void KillPlugin() => _provider.Kill();

    public static Value Secret(string text) => WireValues.Secret(Value.ForString(text));

    private EngineOptions EngineOptions() =>
        new()
        {
            Project = "demo",
            Stack = "dev",
            Program = LaunchSpec.OfBinary(""),
            ProgramFolder = Folder,
            Plugins = new Dictionary<string, LaunchSpec> { ["cloudfront-invalidation"] = _provider.Launch },
            Configuration = new Dictionary<string, string>(Configuration)
            {
                ["cloudfront-invalidation:endpoint"] = Cloud.Address.GetLeftPart(UriPartial.Authority),
            },
            SecretKeys = SecretKeys,
            Environment = Keys,
            StateFile = StateFile,
            Watch = Calls,
        };

    private Task<int> ProgramAsync(
        string address,
        IReadOnlyList<(string Name, Struct Inputs)> invalidations,
        RegisterResourceRequest.Types.CustomTimeouts? timeouts
    ) =>
        RegisteringProgram.RunAsync(
            address,
            "demo-dev",
            async (monitor, stack) =>
            {
                RegisterResourceResponse? counted = null;
                if (Counted is not null)
                {
                    counted = await monitor.RegisterResourceAsync(RegisteringProgram.Request(RevisionType, CountName, stack, Counted));
                }

                if (BreaksOff)
                {
                    return false;
                }

                await Task.WhenAll(invalidations.Select(invalidation => RegisterAsync(invalidation.Name, invalidation.Inputs)));
                return true;

                async Task RegisterAsync(string name, Struct inputs)
                {
                    var request = RegisteringProgram.Request(InvalidationType, name, stack, inputs);
                    request.CustomTimeouts = timeouts;
                    if (counted is not null)
                    {
                        inputs.Fields["content"] = counted.Object.Fields["content"];
                        request.Dependencies.Add(counted.Urn);
                    }

                    Options(request);
                    await monitor.RegisterResourceAsync(request);
                }
            }
        );
}
