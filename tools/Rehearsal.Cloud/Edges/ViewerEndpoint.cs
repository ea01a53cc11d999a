using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Rehearsal.Cloud.Edges;

/// <summary>The edges over HTTP: what browsers of a distribution's viewers talk to.</summary>
internal sealed class ViewerEndpoint(CloudState state, EdgeNetwork edges)
{
    public async Task HandleAsync(HttpContext context, string viewerId)
    {
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }

        ViewerResponse answer;
        lock (state.Gate)
        {
            answer = edges.Fetch(viewerId, TargetOf(context), EdgeOf(context));
        }

        Describe(context.Response, answer);
        if (HttpMethods.IsGet(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(answer.Body, context.RequestAborted);
        }
    }

    private static void Describe(HttpResponse response, ViewerResponse answer)
    {
        response.StatusCode = answer.Status;
        response.ContentType = answer.ContentType;
        response.ContentLength = answer.Body.Length;
        response.Headers["X-Cache"] = answer.CacheResult + " from cloudfront";
        response.Headers["X-Edge"] = answer.Edge.ToString(CultureInfo.InvariantCulture);
        if (answer.CacheResult == "Hit")
        {
            response.Headers.Age = answer.Age.ToString(CultureInfo.InvariantCulture);
        }

        if (answer.ETag is string tag)
        {
            response.Headers.ETag = $"\"{tag}\"";
        }

        if (answer.CacheControl is string control)
        {
            response.Headers.CacheControl = control;
        }
    }

    /// <summary>Path and query as they came, not decoded: the cache key is made from them.</summary>
    private static string TargetOf(HttpContext context)
    {
        var raw = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        return raw.StartsWith('/') ? raw : new Uri(raw).PathAndQuery;
    }

    private static int? EdgeOf(HttpContext context) =>
        int.TryParse(context.Request.Headers["x-edge"].FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var edge)
            ? edge
            : null;
}
