using System.Net;

namespace Amazon.CloudFront;

/// <summary>An error that CloudFront answered.</summary>
public partial class AmazonCloudFrontException : AmazonServiceException
{
    public AmazonCloudFrontException(string message)
        : base(message) { }

    public AmazonCloudFrontException(string message, Exception innerException)
        : base(message, innerException) { }

    public AmazonCloudFrontException(Exception innerException)
        : base(innerException.Message, innerException) { }

    public AmazonCloudFrontException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public AmazonCloudFrontException(
        string message,
        Exception innerException,
        ErrorType errorType,
        string errorCode,
        string requestId,
        HttpStatusCode statusCode
    )
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
