using Google.Protobuf.WellKnownTypes;
using Pulumi.Wire;
using Pulumirpc;

namespace Pulumi.Deployments;

/// <summary>Registers resources with the engine and settles their outputs with its answers.</summary>
internal sealed class Registrations(Deployment deployment)
{
    private readonly EngineConnection _connection = deployment.Connection;

    /// <summary>
    /// Registers or reads the resource. Whatever happens, all its outputs are settled afterwards: nothing waits for ever.
    /// </summary>
    public async Task CompleteAsync(Resource resource, ResourceArgs args, ResourceOptions options)
    {
        try
        {
            Settle(resource, await RegisterOrReadAsync(resource, args, options).ConfigureAwait(false));
        }
        catch (Exception failure)
        {
            foreach (var output in resource.Outputs)
            {
                output.Fail(failure);
            }

            throw;
        }
    }

    public async Task CompleteOutputsAsync(Resource resource, Output<IDictionary<string, object?>> outputs)
    {
        var urn = await resource.Urn.ValueOrAsync("").ConfigureAwait(false);
        var values = await outputs.ValueOrAsync(new Dictionary<string, object?>()).ConfigureAwait(false);
        var writer = new PropertyWriter(await _connection.SupportsAsync("resourceReferences").ConfigureAwait(false));
        var written = await writer.WriteMapAsync($"outputs of {resource.GetResourceName()}", values).ConfigureAwait(false);
        await _connection
            .Monitor.RegisterResourceOutputsAsync(new RegisterResourceOutputsRequest { Urn = urn, Outputs = written.StructValue })
            .ConfigureAwait(false);
    }

    private async Task<Registered> RegisterOrReadAsync(Resource resource, ResourceArgs args, ResourceOptions options)
    {
        var prepared = await PreparedResource.PrepareAsync(deployment, resource, args, options).ConfigureAwait(false);
        var id = options.Id is null ? null : await options.Id.ToOutput().ValueOrAsync("").ConfigureAwait(false);
        if (string.IsNullOrEmpty(id))
        {
            return await RegisterAsync(prepared).ConfigureAwait(false);
        }

        if (resource is not CustomResource)
        {
            throw new ArgumentException("Only a resource that a provider manages can be read by its ID.");
        }

        return await ReadAsync(prepared, id).ConfigureAwait(false);
    }

    private async Task<Registered> RegisterAsync(PreparedResource prepared)
    {
        var request = await prepared.ToRegistrationAsync().ConfigureAwait(false);
        var answer = await _connection.Monitor.RegisterResourceAsync(request).ConfigureAwait(false);
        var dependencies = answer.PropertyDependencies.ToDictionary(
            property => property.Key,
            property => property.Value.Urns.Select(Resource (urn) => new DependencyResource(urn))
        );
        // In a preview, and after a failure that the engine continues from, what is not in the answer is not known.
        var isComplete = !deployment.Settings.IsDryRun && answer.Result == Result.Success;
        return new Registered(answer.Urn, answer.Id, answer.Object, isComplete, dependencies);
    }

    private async Task<Registered> ReadAsync(PreparedResource prepared, string id)
    {
        var answer = await _connection.Monitor.ReadResourceAsync(prepared.ToRead(id)).ConfigureAwait(false);
        return new Registered(answer.Urn, id, answer.Properties, !deployment.Settings.IsDryRun, []);
    }

    private static void Settle(Resource resource, Registered answer)
    {
        foreach (var output in resource.Outputs)
        {
            if (output.Name == "urn")
            {
                output.Settle(answer.Urn, true, false, []);
            }
            else if (output.Name == "id" && resource is CustomResource)
            {
                output.Settle(answer.Id, answer.Id.Length > 0, false, []);
            }
            else if (answer.Properties?.Fields.TryGetValue(output.Name, out var value) == true)
            {
                SettleFrom(resource, output, value, answer.Dependencies.GetValueOrDefault(output.Name, []));
            }
            else
            {
                output.Settle(null, answer.IsComplete, false, []);
            }
        }
    }

    private static void SettleFrom(Resource resource, ResourceOutput output, Value value, IEnumerable<Resource> dependencies)
    {
        var data = PropertyReader.Read(value);
        var path = $"{resource.GetType().FullName}.{output.Name}";
        var converted = ValueConverter.Convert(path, data.Value, output.Type, warning => Log.Warn(warning, resource));
        output.Settle(converted, data.IsKnown, data.IsSecret, dependencies);
    }

    /// <summary>The engine's answer about a resource.</summary>
    private sealed record Registered(
        string Urn,
        string Id,
        Struct? Properties,
        bool IsComplete,
        Dictionary<string, IEnumerable<Resource>> Dependencies
    );
}
