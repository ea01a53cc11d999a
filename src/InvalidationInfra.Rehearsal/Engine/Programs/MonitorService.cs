using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumirpc;

namespace InvalidationInfra.Rehearsal.Engine.Programs;

/// <summary>What a program asks of the engine.</summary>
internal sealed class MonitorService(Deployment deployment) : ResourceMonitor.ResourceMonitorBase
{
    // What the embedded engine does; a program falls back for the rest.
    private static readonly HashSet<string> Features = ["secrets", "resourceReferences", "aliasSpecs", "outputValues"];

    public override Task<SupportsFeatureResponse> SupportsFeature(SupportsFeatureRequest request, ServerCallContext context) =>
        Task.FromResult(new SupportsFeatureResponse { HasSupport = Features.Contains(request.Id) });

    public override async Task<RegisterResourceResponse> RegisterResource(RegisterResourceRequest request, ServerCallContext context)
    {
        try
        {
            return await deployment.RegisterAsync(request);
        }
        catch (EngineException e)
        {
            throw new RpcException(new Status(StatusCode.Unknown, e.Message));
        }
    }

    public override async Task<ReadResourceResponse> ReadResource(ReadResourceRequest request, ServerCallContext context)
    {
        try
        {
            return await deployment.ReadAsync(request);
        }
        catch (EngineException e)
        {
            throw new RpcException(new Status(StatusCode.Unknown, e.Message));
        }
    }

    public override Task<Empty> RegisterResourceOutputs(RegisterResourceOutputsRequest request, ServerCallContext context)
    {
        deployment.RegisterOutputs(request.Urn, request.Outputs);
        return Task.FromResult(new Empty());
    }

    public override Task<ResourceInvokeResponse> Invoke(ResourceInvokeRequest request, ServerCallContext context) => deployment.InvokeAsync(request);

    public override async Task<Empty> SignalAndWaitForShutdown(Empty request, ServerCallContext context)
    {
        await deployment.FinishAsync();
        return new Empty();
    }
}
