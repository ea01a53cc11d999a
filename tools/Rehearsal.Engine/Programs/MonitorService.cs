using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumirpc;

namespace Rehearsal.Engine.Programs;

/// <summary>What a program asks of the engine.</summary>
internal sealed class MonitorService(Deployment deployment) : ResourceMonitor.ResourceMonitorBase
{
    // What the embedded engine does; a program falls back for the rest.
    private static readonly HashSet<string> Features = ["secrets", "resourceReferences", "aliasSpecs", "outputValues"];

    public override Task<SupportsFeatureResponse> SupportsFeature(SupportsFeatureRequest request, ServerCallContext context) =>
        Task.FromResult(new SupportsFeatureResponse { HasSupport = Features.Contains(request.Id) });

    public override Task<RegisterResourceResponse> RegisterResource(RegisterResourceRequest request, ServerCallContext context) =>
        AnswerAsync(() => deployment.RegisterAsync(request));

    public override Task<ReadResourceResponse> ReadResource(ReadResourceRequest request, ServerCallContext context) =>
        AnswerAsync(() => deployment.ReadAsync(request));

    public override Task<Empty> RegisterResourceOutputs(RegisterResourceOutputsRequest request, ServerCallContext context)
    {
        deployment.RegisterOutputs(request.Urn, request.Outputs);
        return Task.FromResult(new Empty());
    }

    public override Task<ResourceInvokeResponse> Invoke(ResourceInvokeRequest request, ServerCallContext context) =>
        AnswerAsync(() => deployment.InvokeAsync(request));

    public override Task<Empty> SignalAndWaitForShutdown(Empty request, ServerCallContext context) =>
        AnswerAsync(async () =>
        {
            await deployment.FinishAsync();
            return new Empty();
        });

    /// <summary>An exception that left a handler would reach the program without its message.</summary>
    private static async Task<T> AnswerAsync<T>(Func<Task<T>> answer)
    {
        try
        {
            return await answer();
        }
        catch (EngineException e)
        {
            throw new RpcException(new Status(StatusCode.Unknown, e.Message));
        }
    }
}
