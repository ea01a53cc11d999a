using System.Net;

namespace Amazon.CloudFront.Model;

/// <summary>The error NoSuchDistribution (HTTP 404).</summary>
public class NoSuchDistributionException : AmazonCloudFrontException
{
    public NoSuchDistributionException(string message)
        : base(message) { }

    public NoSuchDistributionException(string message, Exception innerException)
        : base(message, innerException) { }

    public NoSuchDistributionException(Exception innerException)
        : base(innerException) { }

    public NoSuchDistributionException(
        string message,
        Exception innerException,
        ErrorType errorType,
        string errorCode,
        string requestId,
        HttpStatusCode statusCode
    )
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }

    public NoSuchDistributionException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }
}
