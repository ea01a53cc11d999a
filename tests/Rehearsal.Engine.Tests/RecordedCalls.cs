using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Google.Protobuf;
using Grpc.Core;
using Grpc.Core.Interceptors;

namespace Rehearsal.Engine.Tests;

/// <summary>Everything that the engine asks of its plugins, in the order of asking.</summary>
internal sealed class RecordedCalls : Interceptor
{
    private readonly ConcurrentQueue<(string Method, JsonObject Request)> _calls = new();

    public IReadOnlyList<(string Method, JsonObject Request)> All => [.. _calls];

    public override AsyncUnaryCall<TResponse> AsyncUnaryCall<TRequest, TResponse>(
        TRequest request,
        ClientInterceptorContext<TRequest, TResponse> context,
        AsyncUnaryCallContinuation<TRequest, TResponse> continuation
    )
    {
        _calls.Enqueue((context.Method.Name, JsonNode.Parse(JsonFormatter.Default.Format((IMessage)request))!.AsObject()));
        return continuation(request, context);
    }
}
