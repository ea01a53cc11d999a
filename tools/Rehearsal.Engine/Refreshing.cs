using Pulumirpc;
using Rehearsal.Engine.Plugins;
using Rehearsal.Engine.State;

namespace Rehearsal.Engine;

/// <summary>Brings the state up to date with what providers find.</summary>
internal sealed class Refreshing(StackState state, ProviderRegistry providers, IEngineDisplay display)
{
    public static bool IsReadable(ResourceState resource) => resource is { Custom: true, IsProvider: false, Delete: false };

    public async Task RunAsync(IEnumerable<ResourceState> resources, CancellationToken cancellationToken)
    {
        foreach (var resource in resources.ToList())
        {
            cancellationToken.ThrowIfCancellationRequested();
            await RefreshAsync(resource);
        }
    }

    private async Task RefreshAsync(ResourceState resource)
    {
        var provider = await providers.FindAsync(resource.Provider);
        var answer = await Guarded.CallAsync(
            provider,
            resource.Name,
            async () =>
                await provider.Client.ReadAsync(
                    new ReadRequest
                    {
                        Id = resource.Id,
                        Urn = resource.Urn,
                        Properties = WireValues.WithoutAssetPaths(resource.Outputs),
                        Inputs = WireValues.WithoutAssetPaths(resource.Inputs),
                        Name = resource.Name,
                        Type = resource.Type,
                    }
                )
        );
        if (answer.Id.Length == 0)
        {
            state.Remove(resource);
            display.Done(new ResourceStep(resource.Urn, resource.Type, resource.Name, Operation.Delete));
            return;
        }

        var current = resource with
        {
            Id = answer.Id,
            Outputs = WireValues.WithAssetsOf(answer.Properties, resource.Outputs),
            Inputs = answer.Inputs is null ? resource.Inputs : WireValues.WithAssetsOf(answer.Inputs, resource.Inputs),
            RefreshBeforeUpdate = answer.RefreshBeforeUpdate,
        };
        await Guarded.CallAsync(
            provider,
            resource.Name,
            async () => await provider.Client.DiffAsync(ResourceOperation.DiffRequestOf(current, resource.Inputs, []))
        );
        state.Put(current);
        display.Done(new ResourceStep(resource.Urn, resource.Type, resource.Name, Operation.Read));
    }
}
