using System.Net;

namespace Amazon.CloudFront.Model;

/// <summary>The error TooManyInvalidationsInProgress (HTTP 400).</summary>
public class TooManyInvalidationsInProgressException : AmazonCloudFrontException
{
    public TooManyInvalidationsInProgressException(string message)
        : base(message) { }

    public TooManyInvalidationsInProgressException(string message, Exception innerException)
        : base(message, innerException) { }

    public TooManyInvalidationsInProgressException(Exception innerException)
        : base(innerException) { }

    public TooManyInvalidationsInProgressException(
        string message,
        Exception innerException,
        ErrorType errorType,
        string errorCode,
        string requestId,
        HttpStatusCode statusCode
    )
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }

    public TooManyInvalidationsInProgressException(
        string message,
        ErrorType errorType,
        string errorCode,
        string requestId,
        HttpStatusCode statusCode
    )
        : base(message, errorType, errorCode, requestId, statusCode) { }
}
