using System.Collections.Concurrent;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;
using Rehearsal.Engine.Plugins;
using Rehearsal.Engine.State;

namespace Rehearsal.Engine;

/// <summary>
/// One preview or up, driven by what the program registers: each resource is compared with the state and created, changed, replaced or left
/// as
/// it is; at the end, what was not registered is deleted.
/// </summary>
internal sealed class Deployment(EngineOptions options, StackState state, ProviderRegistry providers, bool preview, IEngineDisplay display)
{
    private static readonly TimeSpan MaxSettling = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<string, byte> _registered = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<ResourceStep> _steps = new();
    private readonly ConcurrentBag<Task> _running = [];
    private readonly Lock _finishing = new();
    private Task? _finished;
    private string _stackUrn = "";

    public IReadOnlyList<ResourceStep> Steps => [.. _steps];

    public Struct StackOutputs { get; private set; } = new();

    /// <summary>The first failure of a resource; null while there is none.</summary>
    public string? Failure { get; private set; }

    public Task<RegisterResourceResponse> RegisterAsync(RegisterResourceRequest request)
    {
        var running = RegisterOneAsync(request);
        _running.Add(running);
        return running;
    }

    /// <summary>
    /// Waits for what is under way: providers end their calls when they are told to, and what they answer then belongs into the state.
    /// </summary>
    public async Task SettleAsync()
    {
        try
        {
            await Task.WhenAll(_running).WaitAsync(MaxSettling);
        }
        catch (Exception e) when (e is EngineException or TimeoutException or Grpc.Core.RpcException)
        {
            // The program has been told.
        }
    }

    private async Task<RegisterResourceResponse> RegisterOneAsync(RegisterResourceRequest request)
    {
        Refuse(request);
        var urn = Urns.Of(options, request.Parent, request.Type, request.Name);
        if (!_registered.TryAdd(urn, 0))
        {
            throw new EngineException($"{urn} is registered twice: give one of the two another name");
        }

        Adopt(urn, request);
        if (!request.Custom)
        {
            return RegisterComponent(urn, request);
        }

        var inputs = AssetHashes.Add(WireValues.WithoutOutputValues(request.Object ?? new Struct()), options.ProgramFolder);
        if (request.Type.StartsWith("pulumi:providers:", StringComparison.Ordinal))
        {
            return await RegisterProviderAsync(urn, request, inputs);
        }

        try
        {
            var provider =
                request.Provider.Length > 0
                    ? await providers.FindAsync(request.Provider)
                    : await providers.DefaultAsync(ProviderRegistry.PackageOf(request.Type));
            _registered.TryAdd(provider.Reference[..provider.Reference.LastIndexOf("::", StringComparison.Ordinal)], 0);
            var (step, current) = await new ResourceOperation(state, provider, request, urn, inputs, preview).RunAsync();
            Report(step);
            return Answer(current);
        }
        catch (EngineException e)
        {
            Fail(new ResourceStep(urn, request.Type, request.Name, Operation.Same) { Failure = e.Message });
            throw;
        }
    }

    /// <summary>
    /// Takes over the resource that the state has under one of the aliases, where it has none under the URN. Aliases that are whole URNs
    /// are enough for the programs here.
    /// </summary>
    private void Adopt(string urn, RegisterResourceRequest request)
    {
        var former = request
            .Aliases.Select(alias => alias.Urn)
            .Concat(request.AliasURNs)
            .FirstOrDefault(alias => alias.Length > 0 && state.Find(alias) is not null);
        if (former is not null && state.Find(urn) is null)
        {
            state.Rename(former, urn);
        }
    }

    /// <summary>A resource that is only looked at (<c>Resource.Get</c>).</summary>
    public async Task<ReadResourceResponse> ReadAsync(ReadResourceRequest request)
    {
        var urn = Urns.Of(options, request.Parent, request.Type, request.Name);
        _registered.TryAdd(urn, 0);
        var provider = await providers.DefaultAsync(ProviderRegistry.PackageOf(request.Type));
        _registered.TryAdd(provider.Reference[..provider.Reference.LastIndexOf("::", StringComparison.Ordinal)], 0);
        if (request.Id == WireValues.Unknown)
        {
            return new ReadResourceResponse { Urn = urn, Properties = new Struct() };
        }

        var answer = await Guarded.CallAsync(
            provider,
            request.Name,
            async () =>
                await provider.Client.ReadAsync(
                    new ReadRequest
                    {
                        Id = request.Id,
                        Urn = urn,
                        Name = request.Name,
                        Type = request.Type,
                    }
                )
        );
        if (answer.Id.Length == 0)
        {
            throw new EngineException($"{request.Type} {request.Name}: there is nothing with the id {request.Id}");
        }

        state.Put(
            new ResourceState
            {
                Urn = urn,
                Type = request.Type,
                Custom = true,
                Id = answer.Id,
                Parent = request.Parent,
                Provider = provider.Reference,
                Inputs = answer.Inputs ?? new Struct(),
                Outputs = answer.Properties,
                RetainOnDelete = true,
            }
        );
        Report(new ResourceStep(urn, request.Type, request.Name, Operation.Read));
        return new ReadResourceResponse { Urn = urn, Properties = answer.Properties };
    }

    public void RegisterOutputs(string urn, Struct outputs)
    {
        var plain = WireValues.WithoutOutputValues(outputs ?? new Struct());
        if (urn == _stackUrn)
        {
            StackOutputs = plain;
        }

        if (state.Find(urn) is { } known)
        {
            state.Put(known with { Outputs = plain });
        }
    }

    public async Task<ResourceInvokeResponse> InvokeAsync(ResourceInvokeRequest request)
    {
        var args = WireValues.WithoutOutputValues(request.Args ?? new Struct());
        var provider =
            request.Provider.Length > 0
                ? await providers.FindAsync(request.Provider)
                : await providers.DefaultAsync(ProviderRegistry.PackageOf(request.Tok));
        _registered.TryAdd(provider.Reference[..provider.Reference.LastIndexOf("::", StringComparison.Ordinal)], 0);
        var answer = await Guarded.CallAsync(
            provider,
            request.Tok,
            async () =>
                await provider.Client.InvokeAsync(
                    new InvokeRequest
                    {
                        Tok = request.Tok,
                        Args = WireValues.WithoutSecrets(args),
                        Preview = preview,
                    }
                )
        );
        return new ResourceInvokeResponse { Return = answer.Return, Failures = { answer.Failures } };
    }

    /// <summary>
    /// Called when the program has said all: deletes what it no longer declares. However often it is called, it is done once.
    /// </summary>
    public Task FinishAsync()
    {
        lock (_finishing)
        {
            return _finished ??= Failure is null ? DeleteUnregisteredAsync() : Task.CompletedTask;
        }
    }

    /// <summary>Deletes all resources, those that depend on others first.</summary>
    public async Task DestroyAsync()
    {
        await DeleteAsync([.. state.Resources]);
        if (Failure is not null)
        {
            return;
        }

        foreach (var rest in state.Resources)
        {
            state.Remove(rest);
        }
    }

    private async Task DeleteUnregisteredAsync()
    {
        await DeleteAsync([.. state.Resources.Where(resource => resource.Delete || !_registered.ContainsKey(resource.Urn))]);
    }

    private async Task DeleteAsync(IReadOnlyList<ResourceState> doomed)
    {
        foreach (var resource in doomed.Reverse())
        {
            try
            {
                if (resource.Protect)
                {
                    throw new EngineException("is protected: it is not deleted until the program says protect: false");
                }

                if (resource.Custom && !resource.IsProvider)
                {
                    await DeleteAsync(resource);
                }

                state.Remove(resource);
            }
            catch (EngineException e)
            {
                Fail(new ResourceStep(resource.Urn, resource.Type, resource.Name, Operation.Delete) { Failure = e.Message });
                return;
            }
        }
    }

    private async Task DeleteAsync(ResourceState resource)
    {
        if (!preview && !resource.RetainOnDelete)
        {
            var provider = await providers.FindAsync(resource.Provider);
            await Guarded.CallAsync(
                provider,
                resource.Name,
                async () =>
                    await provider.Client.DeleteAsync(
                        new DeleteRequest
                        {
                            Id = resource.Id,
                            Urn = resource.Urn,
                            Properties = WireValues.WithoutAssetPaths(resource.Outputs),
                            OldInputs = WireValues.WithoutAssetPaths(resource.Inputs),
                            Timeout = resource.DeleteTimeout,
                            Name = resource.Name,
                            Type = resource.Type,
                        }
                    )
            );
        }

        // A replaced one was counted when it was replaced.
        if (!resource.Delete)
        {
            Report(new ResourceStep(resource.Urn, resource.Type, resource.Name, Operation.Delete));
        }
    }

    private RegisterResourceResponse RegisterComponent(string urn, RegisterResourceRequest request)
    {
        if (request.Type == Urns.StackType)
        {
            _stackUrn = urn;
        }

        var known = state.Find(urn);
        state.Put(
            new ResourceState
            {
                Urn = urn,
                Type = request.Type,
                Parent = request.Parent,
                Outputs = known?.Outputs ?? new Struct(),
            }
        );
        if (request.Type != Urns.StackType)
        {
            Report(new ResourceStep(urn, request.Type, request.Name, known is null ? Operation.Create : Operation.Same));
        }

        return new RegisterResourceResponse { Urn = urn, Object = new Struct() };
    }

    private async Task<RegisterResourceResponse> RegisterProviderAsync(string urn, RegisterResourceRequest request, Struct inputs)
    {
        var known = state.Find(urn);
        try
        {
            var provider = await providers.RegisterAsync(urn, request.Type[(request.Type.LastIndexOf(':') + 1)..], inputs);
            Report(new ResourceStep(urn, request.Type, request.Name, known is null ? Operation.Create : Operation.Same));
            var id = provider.Reference[(provider.Reference.LastIndexOf("::", StringComparison.Ordinal) + 2)..];
            return new RegisterResourceResponse
            {
                Urn = urn,
                Id = id,
                Object = inputs,
            };
        }
        catch (EngineException e)
        {
            Fail(new ResourceStep(urn, request.Type, request.Name, Operation.Create) { Failure = e.Message });
            throw;
        }
    }

    private RegisterResourceResponse Answer(ResourceState current) =>
        new()
        {
            Urn = current.Urn,
            Id = current.Id,
            Object = preview ? WireValues.WithoutUnknowns(current.Outputs) : current.Outputs,
        };

    private void Report(ResourceStep step)
    {
        _steps.Enqueue(step);
        display.Done(step);
    }

    private void Fail(ResourceStep step)
    {
        Failure ??= $"{step.Type} {step.Name}: {step.Failure}";
        Report(step);
    }

    private static void Refuse(RegisterResourceRequest request)
    {
        if (request.Remote)
        {
            throw new EngineException(
                $"{request.Type}: the embedded engine has no remote components; use the real pulumi for this program"
            );
        }

        if (request.PackageRef.Length > 0)
        {
            throw new EngineException(
                $"{request.Type}: the embedded engine has no parameterized packages; use the real pulumi for this program"
            );
        }
    }
}
