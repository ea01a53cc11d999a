using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumirpc;

namespace Rehearsal.Engine.Programs;

/// <summary>Where program and plugins send their log lines.</summary>
internal sealed class EngineService(IEngineDisplay display) : Pulumirpc.Engine.EngineBase
{
    private string _root = "";

    /// <summary>The first line of severity error that the program logged, which then has failed; null where there is none.</summary>
    public string? FirstError { get; private set; }

    public override Task<Empty> Log(LogRequest request, ServerCallContext context)
    {
        if (request.Severity == LogSeverity.Error)
        {
            FirstError ??= request.Message.Trim();
        }

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

    public override Task<RequirePulumiVersionResponse> RequirePulumiVersion(
        RequirePulumiVersionRequest request,
        ServerCallContext context
    ) => Task.FromResult(new RequirePulumiVersionResponse());
}
