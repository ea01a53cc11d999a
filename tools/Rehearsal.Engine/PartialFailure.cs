using Google.Protobuf;
using Grpc.Core;
using Pulumirpc;

namespace Rehearsal.Engine;

/// <summary>What a provider says of an operation that got only half-way.</summary>
internal static class PartialFailure
{
    private const string DetailsTrailer = "grpc-status-details-bin";

    /// <summary>The outputs to keep and the reasons; null where the exception is an ordinary failure.</summary>
    public static ErrorResourceInitFailed? Of(RpcException exception)
    {
        if (exception.Trailers.GetValueBytes(DetailsTrailer) is not { } bytes)
        {
            return null;
        }

        try
        {
            return Google
                .Rpc.Status.Parser.ParseFrom(bytes)
                .Details.Where(detail => detail.Is(ErrorResourceInitFailed.Descriptor))
                .Select(detail => detail.Unpack<ErrorResourceInitFailed>())
                .FirstOrDefault();
        }
        catch (InvalidProtocolBufferException)
        {
            return null;
        }
    }
}
