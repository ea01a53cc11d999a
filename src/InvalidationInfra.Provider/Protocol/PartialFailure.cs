using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using InvalidationInfra.Provider.Properties;
using InvalidationInfra.Provider.Resources;
using Pulumirpc;

namespace InvalidationInfra.Provider.Protocol;

/// <summary>The answer to an operation that got half-way: an error that carries the outputs to keep.</summary>
internal static class PartialFailure
{
    private const string DetailsTrailer = "grpc-status-details-bin";

    public static RpcException Of(string id, OperationResult result, string failure)
    {
        var details = new ErrorResourceInitFailed
        {
            Id = id,
            Properties = PropertyWire.Write(result.Outputs),
            RefreshBeforeUpdate = result.RefreshBeforeUpdate,
            Reasons = { failure },
        };
        var status = new Google.Rpc.Status
        {
            Code = (int)StatusCode.Unknown,
            Message = failure,
            Details = { Any.Pack(details) },
        };
        return new RpcException(new Status(StatusCode.Unknown, failure), new Metadata { { DetailsTrailer, status.ToByteArray() } });
    }
}
