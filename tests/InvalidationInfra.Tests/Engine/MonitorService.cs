using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumirpc;

namespace InvalidationInfra.Tests.Engine;

internal sealed class MonitorService(ScriptedEngine engine) : ResourceMonitor.ResourceMonitorBase
{
    public override Task<SupportsFeatureResponse> SupportsFeature(SupportsFeatureRequest request, ServerCallContext context)
    {
        engine.Record(new RecordedCall("SupportsFeature", request));
        return Task.FromResult(new SupportsFeatureResponse { HasSupport = engine.OnSupports(request.Id) });
    }

    public override Task<RegisterResourceResponse> RegisterResource(RegisterResourceRequest request, ServerCallContext context)
    {
        engine.Record(new RecordedCall("RegisterResource", request));
        return Task.FromResult(engine.OnRegister(request));
    }

    public override Task<ReadResourceResponse> ReadResource(ReadResourceRequest request, ServerCallContext context)
    {
        engine.Record(new RecordedCall("ReadResource", request));
        return Task.FromResult(engine.OnRead(request));
    }

    public override Task<ResourceInvokeResponse> Invoke(ResourceInvokeRequest request, ServerCallContext context)
    {
        engine.Record(new RecordedCall("Invoke", request));
        return Task.FromResult(engine.OnInvoke(request));
    }

    public override Task<Empty> RegisterResourceOutputs(RegisterResourceOutputsRequest request, ServerCallContext context)
    {
        engine.Record(new RecordedCall("RegisterResourceOutputs", request));
        return Task.FromResult(new Empty());
    }

    public override Task<Empty> SignalAndWaitForShutdown(Empty request, ServerCallContext context)
    {
        engine.Record(new RecordedCall("SignalAndWaitForShutdown", request));
        return Task.FromResult(new Empty());
    }
}
