using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Rehearsal.Cloud.Control;

/// <summary>
/// Who may ask the control API for what. A web page that the developer visits can send requests to this machine, too: those that
/// browsers send for pages are refused, and what changes the cloud needs its token.
/// </summary>
/// <param name="token">The token; <see langword="null"/>: none is needed.</param>
internal sealed class ControlGuard(string? token)
{
    /// <exception cref="ControlException">The request is refused.</exception>
    public void Check(HttpRequest request)
    {
        if (request.Headers.Origin.Count > 0)
        {
            throw new ControlException(403, "The control API serves no web pages: the request has an Origin.");
        }

        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        {
            return;
        }

        if (token is not null && !IsToken(request.Headers.Authorization.ToString(), token))
        {
            throw new ControlException(
                401,
                "A request that changes the cloud needs the token that serve printed, as the header \"Authorization: Bearer TOKEN\"."
            );
        }

        var hasBody = request.HttpContext.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody ?? true;
        if (hasBody && !request.HasJsonContentType())
        {
            throw new ControlException(415, "The body must be JSON, with the header \"Content-Type: application/json\".");
        }
    }

    private static bool IsToken(string authorization, string token) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(authorization), Encoding.UTF8.GetBytes($"Bearer {token}"));
}
