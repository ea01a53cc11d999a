using Grpc.Core;
using Grpc.Core.Interceptors;
using InvalidationInfra.Provider.CloudFront;
using InvalidationInfra.Provider.Logging;
using InvalidationInfra.Provider.Resources;

namespace InvalidationInfra.Provider.Protocol;

/// <summary>
/// Turns exceptions into statuses whose message the user reads. An exception that leaves a gRPC handler
/// would reach the user as "Exception was thrown by handler", and nothing else.
/// </summary>
internal sealed class ReadableErrors(SecretRedactor redactor) : Interceptor
{
    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request,
        ServerCallContext context,
        UnaryServerMethod<TRequest, TResponse> continuation
    )
    {
        try
        {
            return await continuation(request, context);
        }
        catch (RpcException)
        {
            throw;
        }
        catch (Exception e) when (e is CloudFrontException or ConfigurationException)
        {
            throw Failure(StatusCode.Unknown, e.Message);
        }
        catch (RefusedRequestException e)
        {
            throw Failure(StatusCode.InvalidArgument, e.Message);
        }
        catch (OperationCanceledException)
        {
            throw Failure(StatusCode.Cancelled, "cancelled; the state is as before, and the next \"pulumi up\" starts over");
        }
        catch (Exception e)
        {
            throw Failure(StatusCode.Internal, $"cloudfront-invalidation: unexpected {e.GetType().Name} in {context.Method}: {e.Message}");
        }
    }

    private RpcException Failure(StatusCode code, string message) => new(new Status(code, redactor.Redact(message)));
}
