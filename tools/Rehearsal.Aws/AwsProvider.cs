using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumirpc;

namespace Rehearsal.Aws;

/// <summary>The simulated <c>aws</c> provider: the calls of the protocol on the simulated resources.</summary>
internal sealed class AwsProvider(CloudClient cloud) : ResourceProvider.ResourceProviderBase
{
    /// <summary>The version of Pulumi.Aws whose resources these are.</summary>
    public const string Version = "7.48.0";

    /// <summary>The resource types there are.</summary>
    public static IReadOnlyDictionary<string, SimulatedResource> Resources { get; } =
        new SimulatedResource[]
        {
            new BucketResource(),
            new BucketObjectResource(),
            new BucketPolicyResource(),
            new BucketPublicAccessBlockResource(),
            new BucketVersioningResource(),
            new OriginAccessControlResource(),
            new FunctionResource(),
            new DistributionResource(),
        }.ToDictionary(one => one.Token);

    public override Task<ProviderHandshakeResponse> Handshake(ProviderHandshakeRequest request, ServerCallContext context) =>
        Task.FromResult(new ProviderHandshakeResponse { AcceptSecrets = true, AcceptResources = true });

    public override Task<PluginInfo> GetPluginInfo(Empty request, ServerCallContext context) =>
        Task.FromResult(new PluginInfo { Version = Version });

    public override Task<GetSchemaResponse> GetSchema(GetSchemaRequest request, ServerCallContext context) =>
        Task.FromResult(new GetSchemaResponse { Schema = AwsSchema.ToJson() });

    public override Task<CheckResponse> CheckConfig(CheckRequest request, ServerCallContext context) =>
        Task.FromResult(new CheckResponse { Inputs = request.News });

    public override Task<DiffResponse> DiffConfig(DiffRequest request, ServerCallContext context) => Task.FromResult(new DiffResponse());

    public override Task<ConfigureResponse> Configure(ConfigureRequest request, ServerCallContext context) =>
        Task.FromResult(
            new ConfigureResponse
            {
                AcceptSecrets = true,
                SupportsPreview = true,
                AcceptResources = true,
            }
        );

    public override Task<CheckResponse> Check(CheckRequest request, ServerCallContext context)
    {
        var resource = Find(request.Type, request.Urn);
        var news = ProtocolValue.Revealed(request.News);
        var failures = InputCheck.Failures(resource.Token, news, resource.Inputs).ToArray();
        if (failures.Length == 0)
        {
            failures = [.. resource.Failures(news)];
        }

        var response = new CheckResponse { Inputs = request.News };
        response.Failures.AddRange(failures.Select(one => new CheckFailure { Property = one.Property, Reason = one.Reason }));
        if (failures.Length == 0)
        {
            var completed = resource.Completed(news, ProtocolValue.Revealed(request.Olds), request.Name, request.RandomSeed.ToByteArray());
            response.Inputs = request.News.With(
                completed.Fields.Where(one => !news.Fields.ContainsKey(one.Key)).Select(one => (one.Key, (Value?)one.Value))
            );
        }

        return Task.FromResult(response);
    }

    public override Task<DiffResponse> Diff(DiffRequest request, ServerCallContext context)
    {
        var resource = Find(request.Type, request.Urn);
        var news = ProtocolValue.Revealed(request.News);
        var olds = ProtocolValue.Revealed(request.OldInputs ?? Only(request.Olds, resource.Inputs));
        foreach (var ignored in request.IgnoreChanges.Where(name => olds.Fields.ContainsKey(name)))
        {
            news.Fields[ignored] = olds.Fields[ignored];
        }

        return Task.FromResult(InputDiff.Between(olds, news, resource.ReplacedBy));
    }

    public override Task<CreateResponse> Create(CreateRequest request, ServerCallContext context) =>
        Answered(async () =>
        {
            if (request.Preview)
            {
                return new CreateResponse { Properties = request.Properties };
            }

            var resource = Find(request.Type, request.Urn);
            var (id, outputs) = await resource.CreateAsync(cloud, ProtocolValue.Revealed(request.Properties), context.CancellationToken);
            return new CreateResponse { Id = id, Properties = Kept(request.Properties, outputs) };
        });

    public override Task<ReadResponse> Read(ReadRequest request, ServerCallContext context) =>
        Answered(async () =>
        {
            var resource = Find(request.Type, request.Urn);
            var inputs = ProtocolValue.Revealed(request.Inputs);
            return await resource.ReadAsync(cloud, request.Id, inputs, context.CancellationToken) is var (outputs, known)
                ? new ReadResponse
                {
                    Id = request.Id,
                    Properties = Kept(request.Inputs, outputs),
                    Inputs = Kept(request.Inputs, known),
                }
                : new ReadResponse();
        });

    public override Task<UpdateResponse> Update(UpdateRequest request, ServerCallContext context) =>
        Answered(async () =>
        {
            var resource = Find(request.Type, request.Urn);
            if (request.Preview)
            {
                return new UpdateResponse { Properties = Foreseen(resource, request.Olds, request.News) };
            }

            var outputs = await resource.UpdateAsync(cloud, request.Id, ProtocolValue.Revealed(request.News), context.CancellationToken);
            return new UpdateResponse { Properties = Kept(request.News, outputs) };
        });

    public override Task<Empty> Delete(DeleteRequest request, ServerCallContext context) =>
        Answered(async () =>
        {
            await Find(request.Type, request.Urn)
                .DeleteAsync(cloud, request.Id, ProtocolValue.Revealed(request.Properties), context.CancellationToken);
            return new Empty();
        });

    public override Task<Empty> Cancel(Empty request, ServerCallContext context) => Task.FromResult(new Empty());

    /// <summary>
    /// What an update will have for outputs, as far as it is known before: the new inputs, and the old outputs that an update leaves alone.
    /// </summary>
    private static Struct Foreseen(SimulatedResource resource, Struct olds, Struct news)
    {
        var kept = olds.Fields.Where(one => !resource.Inputs.ContainsKey(one.Key) && !resource.ChangedByUpdate.Contains(one.Key));
        return news.With(kept.Select(one => (one.Key, (Value?)one.Value)));
    }

    /// <summary>The outputs, where an input that came as a secret stays one.</summary>
    private static Struct Kept(Struct? inputs, Struct outputs)
    {
        var kept = outputs.Clone();
        foreach (var (name, value) in inputs?.Fields ?? [])
        {
            if (outputs.Fields.TryGetValue(name, out var output) && output.Equals(ProtocolValue.Revealed(value)))
            {
                kept.Fields[name] = value;
            }
        }

        return kept;
    }

    private static Struct Only(Struct? outputs, IReadOnlyDictionary<string, InputType> inputs)
    {
        var only = new Struct();
        foreach (var (name, value) in (outputs?.Fields ?? []).Where(one => inputs.ContainsKey(one.Key)))
        {
            only.Fields.Add(name, value);
        }

        return only;
    }

    /// <exception cref="RpcException">The simulated provider has no such type.</exception>
    private static SimulatedResource Find(string type, string urn)
    {
        var token = type is { Length: > 0 } ? type : urn.Split("::")[2].Split('$')[^1];
        return Resources.TryGetValue(token, out var found)
            ? found
            : throw new RpcException(
                new Status(StatusCode.Unimplemented, $"The rehearsal has no {token}; it has {string.Join(", ", Resources.Keys)}.")
            );
    }

    /// <summary>
    /// Turns what went wrong into a status whose message says so; otherwise it would reach the user as "Exception was thrown by handler".
    /// </summary>
    private static async Task<T> Answered<T>(Func<Task<T>> call)
    {
        try
        {
            return await call();
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException or FormatException)
        {
            throw new RpcException(new Status(StatusCode.Unknown, failed.Message));
        }
    }
}
