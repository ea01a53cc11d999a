using System.Globalization;
using Grpc.Core;
using Microsoft.AspNetCore.Http;

namespace InvalidationInfra.Provider.Protocol;

/// <summary>
/// Answers requests whose message cannot be read. They fail before any interceptor sees them, as "Exception was thrown by handler".
/// </summary>
internal static class UnreadableRequests
{
    private const string Status = "grpc-status";
    private const string Message = "grpc-message";
    private const string UnreadMessage = "Exception was thrown by handler";

    /// <summary>A step of the pipeline before gRPC's own.</summary>
    public static async Task ExplainAsync(HttpContext context, RequestDelegate next)
    {
        await next(context);
        // An answer that has nothing but its status has it in its headers.
        if (
            !context.Response.HasStarted && context.Response.Headers[Message].ToString().StartsWith(UnreadMessage, StringComparison.Ordinal)
        )
        {
            context.Response.Headers[Status] = ((int)StatusCode.InvalidArgument).ToString(CultureInfo.InvariantCulture);
            context.Response.Headers[Message] =
                "this is no message of an engine, or one whose values are nested more than thirty levels deep: nothing was done";
        }
    }
}
