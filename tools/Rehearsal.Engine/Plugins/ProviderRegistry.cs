using System.Collections.Concurrent;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;
using Rehearsal.Engine.State;

namespace Rehearsal.Engine.Plugins;

/// <summary>The providers of one command: default ones by package, and explicit ones by the resource that configures them.</summary>
internal sealed class ProviderRegistry(EngineOptions options, StackState state, bool preview) : IAsyncDisposable
{
    private const string DefaultName = "default";

    private readonly ConcurrentDictionary<string, Lazy<Task<Provider>>> _providers = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _ending = new();

    /// <summary>Host and port of the engine; known once its server runs.</summary>
    public string EngineAddress { get; set; } = "";

    public static string PackageOf(string type) => type.Split(':')[0];

    /// <summary>The default provider of a package, registered and configured.</summary>
    public Task<Provider> DefaultAsync(string package) =>
        RegisterAsync(Urns.Of(options, "", $"pulumi:providers:{package}", DefaultName), package, DefaultInputs(package));

    /// <summary>
    /// The provider that <paramref name="reference"/> (<c>urn::id</c>) names, with the configuration that the state has of it.
    /// </summary>
    public Task<Provider> FindAsync(string reference)
    {
        var urn = reference[..reference.LastIndexOf("::", StringComparison.Ordinal)];
        if (_providers.TryGetValue(urn, out var known))
        {
            return known.Value;
        }

        var resource = state.Find(urn) ?? throw new EngineException($"the provider {urn} is not in the state");
        var package = resource.Type[(resource.Type.LastIndexOf(':') + 1)..];
        return resource.Name == DefaultName ? DefaultAsync(package) : RegisterAsync(urn, package, resource.Inputs);
    }

    /// <summary>Starts a provider, checks its configuration and remembers it in the state.</summary>
    public Task<Provider> RegisterAsync(string urn, string package, Struct inputs) =>
        _providers.GetOrAdd(urn, _ => new Lazy<Task<Provider>>(() => StartAsync(urn, package, inputs))).Value;

    public async Task CancelAsync()
    {
        await _ending.CancelAsync();
        foreach (var provider in Started())
        {
            await provider.Process.CancelAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(Started().Select(provider => provider.Process.DisposeAsync().AsTask()));
        _ending.Dispose();
    }

    private IEnumerable<Provider> Started() =>
        _providers
            .Values.Where(provider => provider is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
            .Select(provider => provider.Value.Result)
            .DistinctBy(provider => provider.Process);

    private Struct DefaultInputs(string package)
    {
        var inputs = new Struct();
        foreach (var (key, value) in options.Configuration)
        {
            if (!key.StartsWith(package + ":", StringComparison.Ordinal))
            {
                continue;
            }

            var text = Value.ForString(value);
            inputs.Fields[key[(package.Length + 1)..]] = options.SecretKeys.Contains(key) ? WireValues.Secret(text) : text;
        }

        return inputs;
    }

    private async Task<Provider> StartAsync(string urn, string package, Struct inputs)
    {
        var process = await PluginProcess.StartAsync(package, options, EngineAddress, _ending.Token);
        try
        {
            return await ConfigureAsync(process, urn, inputs);
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }

    private async Task<Provider> ConfigureAsync(PluginProcess process, string urn, Struct inputs)
    {
        var package = process.Package;
        await Guarded.CallAsync(
            process,
            package,
            async () =>
                await process.Client.HandshakeAsync(
                    new ProviderHandshakeRequest
                    {
                        EngineAddress = EngineAddress,
                        RootDirectory = options.ProgramFolder,
                        ProgramDirectory = options.ProgramFolder,
                        ConfigureWithUrn = true,
                        SupportsViews = true,
                        SupportsRefreshBeforeUpdate = true,
                        InvokeWithPreview = true,
                        AcceptsByteString = true,
                    }
                )
        );
        await Guarded.CallAsync(process, package, async () => await process.Client.GetPluginInfoAsync(new Empty()));

        var old = state.Find(urn);
        var type = $"pulumi:providers:{package}";
        var name = urn[(urn.LastIndexOf("::", StringComparison.Ordinal) + 2)..];
        inputs = await CheckAsync(process, urn, type, name, old, inputs);
        var id = old?.Id ?? (preview ? WireValues.Unknown : Guid.NewGuid().ToString());
        await Guarded.CallAsync(
            process,
            package,
            async () => await process.Client.ConfigureAsync(Configuration(package, urn, type, name, id, inputs))
        );
        state.Put(
            new ResourceState
            {
                Urn = urn,
                Type = type,
                Custom = true,
                Id = id,
                Inputs = inputs,
                Outputs = inputs,
            }
        );
        return new Provider(process, $"{urn}::{id}");
    }

    /// <returns>The configuration as the provider answers it, with the secrets that either side knows of.</returns>
    private static async Task<Struct> CheckAsync(
        PluginProcess process,
        string urn,
        string type,
        string name,
        ResourceState? old,
        Struct inputs
    )
    {
        var olds = WireValues.WithoutSecrets(old?.Inputs ?? new Struct());
        var news = WireValues.WithoutSecrets(inputs);
        var check = new CheckRequest
        {
            Urn = urn,
            Olds = olds,
            News = news,
            Name = name,
            Type = type,
        };
        var answer = await Guarded.CallAsync(process, name, async () => await process.Client.CheckConfigAsync(check));
        if (answer.Failures.Count > 0)
        {
            throw new EngineException(
                string.Join("; ", answer.Failures.Select(failure => $"{process.Package}:{failure.Property}: {failure.Reason}"))
            );
        }

        var answered = WireValues.WithSecretsOf(answer.Inputs ?? new Struct(), inputs);
        if (old is null)
        {
            return answered;
        }

        var diff = new DiffRequest
        {
            Urn = urn,
            Olds = olds,
            News = news,
            OldInputs = olds,
            Name = name,
            Type = type,
        };
        await Guarded.CallAsync(process, name, async () => await process.Client.DiffConfigAsync(diff));
        return answered;
    }

    private static ConfigureRequest Configuration(string package, string urn, string type, string name, string id, Struct inputs)
    {
        var request = new ConfigureRequest
        {
            Args = inputs,
            AcceptSecrets = true,
            AcceptResources = true,
            SendsOldInputs = true,
            SendsOldInputsToDelete = true,
            Id = id,
            Urn = urn,
            Name = name,
            Type = type,
        };
        foreach (var (key, value) in WireValues.WithoutSecrets(inputs).Fields)
        {
            if (value.KindCase == Value.KindOneofCase.StringValue)
            {
                request.Variables[$"{package}:config:{key}"] = value.StringValue;
            }
        }

        return request;
    }
}
