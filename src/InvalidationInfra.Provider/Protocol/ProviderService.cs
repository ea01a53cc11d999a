using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using InvalidationInfra.Provider.CloudFront;
using InvalidationInfra.Provider.Functions;
using InvalidationInfra.Provider.Logging;
using InvalidationInfra.Provider.Pictures;
using InvalidationInfra.Provider.Properties;
using InvalidationInfra.Provider.Resources;
using InvalidationInfra.Provider.Schema;
using Microsoft.Extensions.Hosting;
using Pulumirpc;

namespace InvalidationInfra.Provider.Protocol;

/// <summary>The resource provider, as the engine calls it.</summary>
internal sealed class ProviderService(
    ICloudFrontClients clients,
    PlanFolder pictures,
    IEnumerable<IResource> resources,
    IEnumerable<IFunction> functions,
    EngineConnection engine,
    SecretRedactor redactor,
    IHostApplicationLifetime lifetime
) : ResourceProvider.ResourceProviderBase, IDisposable
{
    private const string TokenPrefix = "cloudfront-invalidation:index:";

    private readonly CancellationTokenSource _cancel = new();
    private int _warned;

    public override Task<ProviderHandshakeResponse> Handshake(ProviderHandshakeRequest request, ServerCallContext context)
    {
        Attach(request.EngineAddress);
        return Task.FromResult(
            new ProviderHandshakeResponse
            {
                AcceptSecrets = true,
                AcceptResources = true,
                AcceptOutputs = true,
            }
        );
    }

    public override Task<Empty> Attach(PluginAttach request, ServerCallContext context)
    {
        Attach(request.Address);
        return Task.FromResult(new Empty());
    }

    public override Task<PluginInfo> GetPluginInfo(Empty request, ServerCallContext context) =>
        Task.FromResult(new PluginInfo { Version = PackageSchema.Version });

    public override Task<GetSchemaResponse> GetSchema(GetSchemaRequest request, ServerCallContext context)
    {
        if (request.Version != PackageSchema.Format)
        {
            throw new RpcException(
                new Status(
                    StatusCode.InvalidArgument,
                    $"this provider has its schema in format {PackageSchema.Format}, not {request.Version}"
                )
            );
        }

        return Task.FromResult(new GetSchemaResponse { Schema = PackageSchema.ToJson() });
    }

    public override Task<CheckResponse> CheckConfig(CheckRequest request, ServerCallContext context)
    {
        var news = Read(request.News);
        var (configuration, failures) = ProviderConfiguration.Read(news);
        if (failures.Count == 0 && CloudFrontClients.FindMistake(configuration) is { } mistake)
        {
            failures = [mistake];
        }

        var response = new CheckResponse { Inputs = PropertyWire.Write(ProviderConfiguration.WithSecretsMarked(news)) };
        response.Failures.AddRange(failures.Select(Failure));
        return Task.FromResult(response);
    }

    /// <summary>Other credentials reach the same distributions: no change of configuration replaces anything.</summary>
    public override Task<DiffResponse> DiffConfig(DiffRequest request, ServerCallContext context)
    {
        var (olds, news) = (Read(request.OldInputs ?? request.Olds), Read(request.News));
        var response = new DiffResponse();
        response.Diffs.AddRange(
            olds.Keys.Union(news.Keys).Where(name => !olds[name].RevealedThroughout().Equals(news[name].RevealedThroughout()))
        );
        response.Changes = response.Diffs.Count == 0 ? DiffResponse.Types.DiffChanges.DiffNone : DiffResponse.Types.DiffChanges.DiffSome;
        return Task.FromResult(response);
    }

    public override async Task<ConfigureResponse> Configure(ConfigureRequest request, ServerCallContext context)
    {
        var (configuration, failures) = ProviderConfiguration.Read(Read(request.Args));
        redactor.Remember(configuration.AccessKey);
        redactor.Remember(configuration.SecretKey);
        redactor.Remember(configuration.Token);
        redactor.Remember(configuration.AssumeRole?.ExternalId);
        if (failures.Count > 0)
        {
            throw new ConfigurationException(
                string.Join("; ", failures.Select(failure => $"cloudfront-invalidation:{failure.Property}: {failure.Reason}"))
            );
        }

        clients.Configure(configuration);
        pictures.Configure(configuration.PlanDirectory);
        if (EndpointSource.PlainTextWarning(configuration) is { } warning && Interlocked.Exchange(ref _warned, 1) == 0)
        {
            await engine.WarningAsync("", warning);
        }

        return new ConfigureResponse
        {
            AcceptSecrets = true,
            SupportsPreview = true,
            AcceptResources = true,
            AcceptOutputs = true,
        };
    }

    public override async Task<CheckResponse> Check(CheckRequest request, ServerCallContext context)
    {
        var resource = Resource(request.Type, request.Urn);
        using var cancellation = Cancellation(context);
        var result = await resource.CheckAsync(
            new ResourceRequest(request.Urn) { OldInputs = Read(request.Olds), News = Read(request.News) },
            cancellation.Token
        );
        // An engine looks at the inputs only where there is no failure.
        var response = new CheckResponse { Inputs = PropertyWire.Write(result.Failures.IsEmpty ? result.Inputs : PropertyMap.Empty) };
        response.Failures.AddRange(result.Failures.Select(Failure));
        return response;
    }

    public override Task<DiffResponse> Diff(DiffRequest request, ServerCallContext context)
    {
        var differences = Resource(request.Type, request.Urn)
            .Diff(
                new ResourceRequest(request.Urn)
                {
                    Id = request.Id,
                    Olds = Read(request.Olds),
                    OldInputs = Read(request.OldInputs),
                    News = Read(request.News),
                    IgnoreChanges = [.. request.IgnoreChanges],
                }
            );
        var response = new DiffResponse
        {
            Changes = differences.IsEmpty ? DiffResponse.Types.DiffChanges.DiffNone : DiffResponse.Types.DiffChanges.DiffSome,
            HasDetailedDiff = true,
        };
        var ignored = request.IgnoreChanges.ToHashSet(StringComparer.Ordinal);
        foreach (var (path, difference) in differences.Where(difference => !ignored.Contains(difference.Key)))
        {
            var name = path.Split('[')[0];
            if (!response.Diffs.Contains(name))
            {
                response.Diffs.Add(name);
            }

            if (difference.Replaces)
            {
                response.Replaces.Add(path);
            }

            if (difference.IsShown)
            {
                response.DetailedDiff[path] = new PropertyDiff { Kind = KindOf(difference), InputDiff = true };
            }
        }

        return Task.FromResult(response);
    }

    public override async Task<CreateResponse> Create(CreateRequest request, ServerCallContext context)
    {
        var resource = Resource(request.Type, request.Urn);
        using var cancellation = Cancellation(context);
        var (id, result) = await resource.CreateAsync(
            new ResourceRequest(request.Urn)
            {
                News = Read(request.Properties),
                Timeout = request.Timeout,
                Preview = request.Preview,
            },
            cancellation.Token
        );
        Require(id, result);
        return new CreateResponse
        {
            Id = id,
            Properties = PropertyWire.Write(result.Outputs),
            RefreshBeforeUpdate = result.RefreshBeforeUpdate,
        };
    }

    public override async Task<UpdateResponse> Update(UpdateRequest request, ServerCallContext context)
    {
        var resource = Resource(request.Type, request.Urn);
        using var cancellation = Cancellation(context);
        var result = await resource.UpdateAsync(
            new ResourceRequest(request.Urn)
            {
                Id = request.Id,
                Olds = Read(request.Olds),
                OldInputs = Read(request.OldInputs),
                News = Read(request.News),
                IgnoreChanges = [.. request.IgnoreChanges],
                Timeout = request.Timeout,
                Preview = request.Preview,
            },
            cancellation.Token
        );
        Require(request.Id, result);
        return new UpdateResponse { Properties = PropertyWire.Write(result.Outputs), RefreshBeforeUpdate = result.RefreshBeforeUpdate };
    }

    public override async Task<ReadResponse> Read(ReadRequest request, ServerCallContext context)
    {
        var resource = Resource(request.Type, request.Urn);
        using var cancellation = Cancellation(context);
        var result = await resource.ReadAsync(
            new ResourceRequest(request.Urn)
            {
                Id = request.Id,
                Olds = Read(request.Properties),
                OldInputs = Read(request.Inputs),
                Timeout = request.Timeout,
            },
            cancellation.Token
        );
        if (result is null)
        {
            return new ReadResponse();
        }

        return new ReadResponse
        {
            Id = request.Id,
            Properties = PropertyWire.Write(result.Outputs),
            Inputs = result.ImportedInputs is { } imported ? PropertyWire.Write(imported) : request.Inputs,
            RefreshBeforeUpdate = result.RefreshBeforeUpdate,
        };
    }

    public override async Task<InvokeResponse> Invoke(InvokeRequest request, ServerCallContext context)
    {
        var function =
            functions.FirstOrDefault(function => request.Tok == TokenPrefix + function.Name)
            ?? throw new RefusedRequestException($"this provider has no function {request.Tok}");
        var arguments = new PropertyReader(Read(request.Args));
        arguments.RefuseUnknown(function.ArgumentNames);
        using var cancellation = Cancellation(context);
        var result = arguments.Failures.Count > 0 ? PropertyMap.Empty : await function.InvokeAsync(arguments, cancellation.Token);
        var response = new InvokeResponse { Return = PropertyWire.Write(result) };
        response.Failures.AddRange(arguments.Failures.Select(Failure));
        return response;
    }

    /// <summary>No resource here has anything to undo: an invalidation cannot be undone, and a revision is only in the state.</summary>
    public override Task<Empty> Delete(DeleteRequest request, ServerCallContext context) => Task.FromResult(new Empty());

    public override Task<Empty> Cancel(Empty request, ServerCallContext context)
    {
        _cancel.Cancel();
        return Task.FromResult(new Empty());
    }

    public void Dispose() => _cancel.Dispose();

    private void Attach(string address)
    {
        // An engine that has no address to tell says nothing.
        if (address.Length > 0)
        {
            engine.Attach(
                EngineAddress.TryParse(address)
                    ?? throw new RefusedRequestException($"\"{address}\" is no address of an engine: HOST:PORT, such as 127.0.0.1:40000")
            );
        }
    }

    private CancellationTokenSource Cancellation(ServerCallContext context) =>
        CancellationTokenSource.CreateLinkedTokenSource(_cancel.Token, context.CancellationToken, lifetime.ApplicationStopping);

    private void Require(string id, OperationResult result)
    {
        if (result.Failure is { } failure)
        {
            throw PartialFailure.Of(id, result, ShownText.Of(redactor.Redact(failure), ShownText.MaxMessage));
        }
    }

    /// <param name="type">The type's token; empty in calls that name it only in the URN.</param>
    private IResource Resource(string type, string urn)
    {
        if (!ResourceUrn.IsUrn(urn))
        {
            throw new RefusedRequestException(
                $"\"{urn}\" is no URN of a resource: urn:pulumi:STACK::PROJECT::TYPE::NAME is what an engine has to send"
            );
        }

        var token = type.Length > 0 ? type : ResourceUrn.TypeOf(urn);
        return resources.FirstOrDefault(resource => TokenPrefix + resource.Name == token)
            ?? throw new RefusedRequestException(
                $"{urn}: this provider has only {string.Join(" and ", resources.Select(resource => TokenPrefix + resource.Name))}"
            );
    }

    /// <summary>Properties as they came; what is secret in them reaches no log line and no error from here on.</summary>
    private PropertyMap Read(Struct? properties)
    {
        var read = PropertyWire.Read(properties);
        redactor.Remember(read);
        return read;
    }

    private CheckFailure Failure(PropertyFailure failure) =>
        new()
        {
            Property = ShownText.Of(redactor.Redact(failure.Property), ShownText.MaxName),
            Reason = ShownText.Of(redactor.Redact(failure.Reason), ShownText.MaxMessage),
        };

    private static PropertyDiff.Types.Kind KindOf(PropertyDifference difference) =>
        (difference.Kind, difference.Replaces) switch
        {
            (DifferenceKind.Added, false) => PropertyDiff.Types.Kind.Add,
            (DifferenceKind.Added, true) => PropertyDiff.Types.Kind.AddReplace,
            (DifferenceKind.Removed, false) => PropertyDiff.Types.Kind.Delete,
            (DifferenceKind.Removed, true) => PropertyDiff.Types.Kind.DeleteReplace,
            (_, false) => PropertyDiff.Types.Kind.Update,
            (_, true) => PropertyDiff.Types.Kind.UpdateReplace,
        };
}
