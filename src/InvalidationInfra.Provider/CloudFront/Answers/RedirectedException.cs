namespace InvalidationInfra.Provider.CloudFront.Answers;

/// <summary>A host sent a request elsewhere. It is not followed: whoever is there would get its credentials.</summary>
internal sealed class RedirectedException(string host, int status, string? elsewhere)
    : Exception(
        $"{host} answered with HTTP {status}, a redirect"
            + (elsewhere is null ? "" : $" to {elsewhere}")
            + ", which is not followed because the request has credentials: check cloudfront-invalidation:endpoint, and the proxy if there "
            + "is one"
    );
