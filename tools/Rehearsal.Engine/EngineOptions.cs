using Grpc.Core.Interceptors;

namespace Rehearsal.Engine;

/// <summary>Which stack a command is for, and how its processes are started.</summary>
internal sealed record EngineOptions
{
    public required string Project { get; init; }

    public required string Stack { get; init; }

    public string Organization { get; init; } = "organization";

    /// <summary>How the program is started; its working folder is the program's folder.</summary>
    public required LaunchSpec Program { get; init; }

    /// <summary>The working folder of the program and of every plugin.</summary>
    public required string ProgramFolder { get; init; }

    /// <summary>How the plugin of a package is started, by package.</summary>
    public required IReadOnlyDictionary<string, LaunchSpec> Plugins { get; init; }

    /// <summary>Stack configuration, <c>namespace:key</c> to value.</summary>
    public IReadOnlyDictionary<string, string> Configuration { get; init; } = new Dictionary<string, string>();

    public IReadOnlySet<string> SecretKeys { get; init; } = new HashSet<string>();

    /// <summary>What program and plugins find in their environment besides what the command has.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    public required string StateFile { get; init; }

    /// <summary>What encrypts secrets in the state.</summary>
    public string Passphrase { get; init; } = "";

    /// <summary>Sees every call of a plugin; null: nothing does.</summary>
    public Interceptor? Watch { get; init; }

    public int Parallel { get; init; } = 16;
}
