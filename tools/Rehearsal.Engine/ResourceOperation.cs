using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumirpc;
using Rehearsal.Engine.Plugins;
using Rehearsal.Engine.State;

namespace Rehearsal.Engine;

/// <summary>What happens to one registered resource: Check, Diff, and what follows from it.</summary>
internal sealed class ResourceOperation(
    StackState state,
    Provider provider,
    RegisterResourceRequest request,
    string urn,
    Struct inputs,
    bool preview
)
{
    private ResourceProvider.ResourceProviderClient Client => provider.Client;

    public async Task<(ResourceStep Step, ResourceState Current)> RunAsync()
    {
        var old = state.Find(urn);
        var news = await CheckAsync(old?.Inputs ?? new Struct(), WithIgnored(old));
        if (old is null)
        {
            return (Step(Operation.Create), await CreateAsync(news));
        }

        var diff = await DiffAsync(old, news);
        if (
            diff.Replaces.Count > 0
            || request.ReplaceOnChanges.Any(path => diff.DetailedDiff.ContainsKey(path) || diff.Diffs.Contains(path))
        )
        {
            return await ReplaceAsync(old, diff);
        }

        if (diff.Changes == DiffResponse.Types.DiffChanges.DiffNone && old.InitErrors.Count == 0)
        {
            var same = Current(news) with { Id = old.Id, Outputs = old.Outputs, RefreshBeforeUpdate = old.RefreshBeforeUpdate };
            state.Put(same);
            return (Step(Operation.Same), same);
        }

        return (Step(Operation.Update) with { Differences = Shown(diff, old, news) }, await UpdateAsync(old, news));
    }

    private async Task<Struct> CheckAsync(Struct olds, Struct news)
    {
        var answer = await Guarded.CallAsync(
            provider,
            request.Name,
            async () =>
                await Client.CheckAsync(
                    new CheckRequest
                    {
                        Urn = urn,
                        Olds = olds,
                        News = news,
                        RandomSeed = Google.Protobuf.ByteString.CopyFrom(System.Security.Cryptography.RandomNumberGenerator.GetBytes(32)),
                        Name = request.Name,
                        Type = request.Type,
                    }
                )
        );
        return answer.Failures.Count == 0
            ? answer.Inputs ?? new Struct()
            : throw new EngineException(
                string.Join(
                    "; ",
                    answer.Failures.Select(failure =>
                        failure.Property.Length == 0 ? failure.Reason : $"{failure.Property}: {failure.Reason}"
                    )
                )
            );
    }

    private Task<DiffResponse> DiffAsync(ResourceState old, Struct news) =>
        Guarded.CallAsync(provider, request.Name, async () => await Client.DiffAsync(DiffRequestOf(old, news, request.IgnoreChanges)));

    public static DiffRequest DiffRequestOf(ResourceState old, Struct news, IEnumerable<string> ignored) =>
        new()
        {
            Id = old.Id,
            Urn = old.Urn,
            Olds = WireValues.WithoutAssetPaths(old.Outputs),
            News = WireValues.WithoutAssetPaths(news),
            OldInputs = WireValues.WithoutAssetPaths(old.Inputs),
            Name = old.Name,
            Type = old.Type,
            IgnoreChanges = { ignored },
        };

    private async Task<ResourceState> CreateAsync(Struct news)
    {
        var create = new CreateRequest
        {
            Urn = urn,
            Properties = news,
            Timeout = Seconds(request.CustomTimeouts?.Create),
            Preview = preview,
            Name = request.Name,
            Type = request.Type,
        };
        try
        {
            var answer = await Guarded.CallAsync(provider, request.Name, async () => await Client.CreateAsync(create));
            return Kept(
                Current(news) with
                {
                    Id = answer.Id,
                    Outputs = Outputs(answer.Properties),
                    RefreshBeforeUpdate = answer.RefreshBeforeUpdate,
                }
            );
        }
        catch (RpcException e) when (PartialFailure.Of(e) is { } partial)
        {
            throw HalfWay(Current(news) with { Id = partial.Id }, partial);
        }
    }

    private async Task<ResourceState> UpdateAsync(ResourceState old, Struct news)
    {
        var update = new UpdateRequest
        {
            Id = old.Id,
            Urn = urn,
            Olds = WireValues.WithoutAssetPaths(old.Outputs),
            News = news,
            OldInputs = WireValues.WithoutAssetPaths(old.Inputs),
            Preview = preview,
            Timeout = Seconds(request.CustomTimeouts?.Update),
            Name = request.Name,
            Type = request.Type,
            IgnoreChanges = { request.IgnoreChanges },
        };
        try
        {
            var answer = await Guarded.CallAsync(provider, request.Name, async () => await Client.UpdateAsync(update));
            return Kept(
                Current(news) with
                {
                    Id = old.Id,
                    Outputs = Outputs(answer.Properties),
                    RefreshBeforeUpdate = answer.RefreshBeforeUpdate,
                }
            );
        }
        catch (RpcException e) when (PartialFailure.Of(e) is { } partial)
        {
            // The old inputs stay beside the new outputs: so does the real engine.
            throw HalfWay(Current(old.Inputs) with { Id = old.Id }, partial);
        }
    }

    private async Task<(ResourceStep Step, ResourceState Current)> ReplaceAsync(ResourceState old, DiffResponse diff)
    {
        if (old.Protect)
        {
            throw new EngineException("is protected, and this change would replace it");
        }
        // Without the old inputs: nothing that a provider works out of them survives a replacement.
        var news = await CheckAsync(new Struct(), WithIgnored(old));
        var deleteFirst = request.DeleteBeforeReplace || diff.DeleteBeforeReplace;
        if (deleteFirst && !preview)
        {
            await Guarded.CallAsync(
                provider,
                request.Name,
                async () =>
                    await Client.DeleteAsync(
                        new DeleteRequest
                        {
                            Id = old.Id,
                            Urn = urn,
                            Properties = WireValues.WithoutAssetPaths(old.Outputs),
                            OldInputs = WireValues.WithoutAssetPaths(old.Inputs),
                            Name = request.Name,
                            Type = request.Type,
                        }
                    )
            );
        }

        if (deleteFirst)
        {
            state.Remove(old);
        }
        else
        {
            state.MarkReplaced(urn);
        }

        return (Step(Operation.Replace) with { Differences = Shown(diff, old, news) }, await CreateAsync(news));
    }

    private ResourceState Kept(ResourceState current)
    {
        state.Put(current);
        return current;
    }

    private EngineException HalfWay(ResourceState current, ErrorResourceInitFailed partial)
    {
        state.Put(
            current with
            {
                Outputs = Outputs(partial.Properties),
                RefreshBeforeUpdate = partial.RefreshBeforeUpdate,
                InitErrors = [.. partial.Reasons],
            }
        );
        return new EngineException(string.Join("; ", partial.Reasons));
    }

    private ResourceState Current(Struct news) =>
        new()
        {
            Urn = urn,
            Type = request.Type,
            Custom = true,
            Inputs = news,
            Parent = request.Parent,
            Provider = provider.Reference,
            Dependencies = [.. request.Dependencies.Order(StringComparer.Ordinal)],
            Protect = request.Protect,
            RetainOnDelete = request.RetainOnDelete,
            DeleteTimeout = Seconds(request.CustomTimeouts?.Delete),
        };

    private Struct Outputs(Struct? properties)
    {
        var outputs = properties?.Clone() ?? new Struct();
        foreach (var name in request.AdditionalSecretOutputs)
        {
            if (outputs.Fields.TryGetValue(name, out var value))
            {
                outputs.Fields[name] = WireValues.Secret(value);
            }
        }

        return outputs;
    }

    /// <summary>Ignored properties keep their old values (top-level names only, which is all that is used here).</summary>
    private Struct WithIgnored(ResourceState? old)
    {
        var result = inputs.Clone();
        foreach (var name in old is null ? [] : request.IgnoreChanges.ToArray())
        {
            if (old!.Inputs.Fields.TryGetValue(name, out var value))
            {
                result.Fields[name] = value;
            }
            else
            {
                result.Fields.Remove(name);
            }
        }

        return result;
    }

    private ResourceStep Step(Operation operation) => new(urn, request.Type, request.Name, operation);

    private static List<ShownDifference> Shown(DiffResponse diff, ResourceState old, Struct news) =>
        [
            .. diff
                .DetailedDiff.OrderBy(entry => entry.Key, StringComparer.Ordinal)
                .Select(entry => new ShownDifference(
                    entry.Key,
                    entry.Value.Kind switch
                    {
                        PropertyDiff.Types.Kind.Add or PropertyDiff.Types.Kind.AddReplace => '+',
                        PropertyDiff.Types.Kind.Delete or PropertyDiff.Types.Kind.DeleteReplace => '-',
                        _ => '~',
                    },
                    PropertyPath.Find(entry.Value.InputDiff ? old.Inputs : old.Outputs, entry.Key),
                    PropertyPath.Find(news, entry.Key)
                )),
        ];

    /// <summary>The SDK sends durations as nanoseconds, <c>1200000000000ns</c>; other forms of Go's durations are whole units.</summary>
    private static double Seconds(string? duration) =>
        duration switch
        {
            null or "" => 0,
            _ when duration.EndsWith("ns", StringComparison.Ordinal) => double.Parse(duration[..^2]) / 1e9,
            _ when duration.EndsWith("ms", StringComparison.Ordinal) => double.Parse(duration[..^2]) / 1e3,
            _ when duration.EndsWith('h') => double.Parse(duration[..^1]) * 3600,
            _ when duration.EndsWith('m') => double.Parse(duration[..^1]) * 60,
            _ when duration.EndsWith('s') => double.Parse(duration[..^1]),
            _ => throw new EngineException($"the timeout \"{duration}\" is no duration such as 20m"),
        };
}
