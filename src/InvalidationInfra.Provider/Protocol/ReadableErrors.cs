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
            throw Failure(StatusCode.Internal, Report(e, context.Method));
        }
    }

    // Where it happened and never what the exception says: that may quote anything, also a secret that is not known to be one.
    private static string Report(Exception exception, string method) =>
        $"a mistake in the provider cloudfront-invalidation: {exception.GetType().Name} in {method}{Place(exception)}. "
        + "The state is as before. Please report this line, and what the resource was given";

    private static string Place(Exception exception)
    {
        var frames = exception.StackTrace?.Split('\n') ?? [];
        return frames.FirstOrDefault(frame => frame.Contains(nameof(InvalidationInfra), StringComparison.Ordinal)) is { } own
            ? $" ({own.Trim().Split(" in ")[0]})"
            : "";
    }

    private RpcException Failure(StatusCode code, string message) =>
        new(new Status(code, ShownText.Of(redactor.Redact(message), ShownText.MaxMessage)));
}
