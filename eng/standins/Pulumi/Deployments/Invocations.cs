using Google.Protobuf.WellKnownTypes;
using Pulumi.Wire;
using Pulumirpc;

namespace Pulumi.Deployments;

/// <summary>Runs providers' functions.</summary>
internal sealed class Invocations(Deployment deployment)
{
    /// <summary>The function's result. It is unknown as long as an argument, or a resource that it waits for, is.</summary>
    public async Task<OutputData<T>> InvokeAsync<T>(string token, InvokeArgs? args, InvokeOptions? options)
    {
        var arguments = await WriteAsync(token, args).ConfigureAwait(false);
        if (arguments.HasUnknowns)
        {
            return OutputData<T>.Unknown();
        }

        var explicitly = options is InvokeOutputOptions { DependsOn: { } dependsOn }
            ? await dependsOn.ToOutput().ValueOrAsync([]).ConfigureAwait(false)
            : [];
        if (!await AllExistAsync(Dependencies.Managed([.. arguments.Dependencies, .. explicitly])).ConfigureAwait(false))
        {
            return OutputData<T>.Unknown();
        }

        var result = await CallAsync(token, arguments.Value, options).ConfigureAwait(false);
        return Read<T>(token, result) with { Resources = [.. arguments.Dependencies, .. explicitly] };
    }

    /// <summary>The function's result for arguments that are all known.</summary>
    public async Task<T> InvokePlainAsync<T>(string token, InvokeArgs? args, InvokeOptions? options)
    {
        var arguments = await WriteAsync(token, args).ConfigureAwait(false);
        return Read<T>(token, await CallAsync(token, arguments.Value, options).ConfigureAwait(false)).Value;
    }

    private static OutputData<T> Read<T>(string token, Struct result)
    {
        OutputTypes.Check($"{token} result", typeof(T));
        var data = PropertyReader.Read(Value.ForStruct(result));
        var value = ValueConverter.Convert($"{token} result", data.Value, typeof(T), warning => Log.Warn(warning));
        return new OutputData<T>(value is null ? default! : (T)value, data.IsKnown, data.IsSecret, []);
    }

    private static async Task<bool> AllExistAsync(IEnumerable<CustomResource> resources)
    {
        foreach (var resource in resources)
        {
            // A resource that is only known by its URN has no ID to wait for.
            if (resource.Id is { } id && !(await id.Data.ConfigureAwait(false)).IsKnown)
            {
                return false;
            }
        }

        return true;
    }

    private async Task<Arguments> WriteAsync(string token, InvokeArgs? args)
    {
        var writer = new PropertyWriter(await deployment.Connection.SupportsAsync("resourceReferences").ConfigureAwait(false));
        var value = await writer.WriteMapAsync($"arguments of {token}", (args ?? InvokeArgs.Empty).ToDictionary()).ConfigureAwait(false);
        return new Arguments(value.StructValue, writer.SawUnknown, writer.Dependencies);
    }

    private async Task<Struct> CallAsync(string token, Struct arguments, InvokeOptions? options)
    {
        var provider = options?.Provider ?? options?.Parent?.ProviderFor(token);
        var answer = await deployment.Connection.Monitor.InvokeAsync(
            new ResourceInvokeRequest
            {
                Tok = token,
                Args = arguments,
                Provider = provider is null ? "" : await provider.ReferenceAsync().ConfigureAwait(false),
                Version = options?.Version ?? "",
                PluginDownloadURL = options?.PluginDownloadURL ?? "",
                AcceptResources = true,
            }
        );
        if (answer.Failures.Count == 0)
        {
            return answer.Return ?? new Struct();
        }

        var reasons = answer.Failures.Select(failure => $"{failure.Reason} ({failure.Property})");
        throw new InvokeException($"Invoke of '{token}' failed: {string.Join("; ", reasons)}");
    }

    private sealed record Arguments(Struct Value, bool HasUnknowns, IReadOnlyCollection<Resource> Dependencies);

    private sealed class InvokeException(string message) : Exception(message);
}
