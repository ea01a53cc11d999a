using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumirpc;

namespace InvalidationInfra.Rehearsal.Engine.Programs;

/// <summary>Where program and plugins send their log lines.</summary>
internal sealed class EngineService(IEngineDisplay display) : Pulumirpc.Engine.EngineBase
{
    private string _root = "";

    /// <summary>Whether a line of severity error came: a program that logs one has failed.</summary>
    public bool HasErrors { get; private set; }

    public override Task<Empty> Log(LogRequest request, ServerCallContext context)
    {
        HasErrors |= request.Severity == LogSeverity.Error;
        display.Log(request.Urn, request.Severity.ToString().ToLowerInvariant(), request.Message.TrimEnd(), request.Ephemeral);
        return Task.FromResult(new Empty());
    }

    public override Task<GetRootResourceResponse> GetRootResource(GetRootResourceRequest request, ServerCallContext context) =>
        Task.FromResult(new GetRootResourceResponse { Urn = _root });

    public override Task<SetRootResourceResponse> SetRootResource(SetRootResourceRequest request, ServerCallContext context)
    {
        _root = request.Urn;
        return Task.FromResult(new SetRootResourceResponse());
    }

    public override Task<RequirePulumiVersionResponse> RequirePulumiVersion(RequirePulumiVersionRequest request, ServerCallContext context) =>
        Task.FromResult(new RequirePulumiVersionResponse());
}
