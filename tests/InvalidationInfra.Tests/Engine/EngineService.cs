using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumirpc;

namespace InvalidationInfra.Tests.Engine;

internal sealed class EngineService(ScriptedEngine engine) : Pulumirpc.Engine.EngineBase
{
    public override Task<Empty> Log(LogRequest request, ServerCallContext context)
    {
        engine.Record(new RecordedCall("Log", request));
        return Task.FromResult(new Empty());
    }
}
