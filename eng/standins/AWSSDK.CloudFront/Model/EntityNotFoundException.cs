using System.Net;

namespace Amazon.CloudFront.Model;

/// <summary>The error EntityNotFound (HTTP 404).</summary>
public class EntityNotFoundException : AmazonCloudFrontException
{
    public EntityNotFoundException(string message)
        : base(message) { }

    public EntityNotFoundException(string message, Exception innerException)
        : base(message, innerException) { }

    public EntityNotFoundException(Exception innerException)
        : base(innerException) { }

    public EntityNotFoundException(
        string message,
        Exception innerException,
        ErrorType errorType,
        string errorCode,
        string requestId,
        HttpStatusCode statusCode
    )
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }

    public EntityNotFoundException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }
}
