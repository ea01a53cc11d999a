using System.Net;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace Amazon.CloudFront.Model.Internal.MarshallTransformations;

/// <summary>Turns an HTTP response into a response object, or an error into the exception of its code.</summary>
internal abstract class RestXmlResponseUnmarshaller : XmlResponseUnmarshaller
{
    /// <summary>
    /// The errors that have an exception of their own in this operation. Any other is an <see cref="AmazonCloudFrontException"/>.
    /// </summary>
    protected abstract IReadOnlyList<string> ErrorCodes { get; }

    public override AmazonWebServiceResponse Unmarshall(XmlUnmarshallerContext context)
    {
        // Onto the payload's element: the members are inside it.
        while (!context.IsEmptyResponse && context.Read() && !context.IsStartElement) { }

        return UnmarshallPayload(context);
    }

    public override AmazonServiceException UnmarshallException(
        XmlUnmarshallerContext context,
        Exception innerException,
        HttpStatusCode statusCode
    )
    {
        var error = XmlErrorResponseUnmarshaller.GetInstance().Unmarshall(context);
        error.InnerException = innerException;
        error.StatusCode = statusCode;
        return ErrorCodes.Contains(error.Code) ? TypedException(error) : Untyped(error);
    }

    protected abstract AmazonWebServiceResponse UnmarshallPayload(XmlUnmarshallerContext context);

    private static AmazonCloudFrontException TypedException(ErrorResponse e) =>
        e.Code switch
        {
            "AccessDenied" => new AccessDeniedException(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode),
            "BatchTooLarge" => new BatchTooLargeException(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode),
            "EntityNotFound" => new EntityNotFoundException(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode),
            "InconsistentQuantities" => new InconsistentQuantitiesException(
                e.Message,
                e.InnerException,
                e.Type,
                e.Code,
                e.RequestId,
                e.StatusCode
            ),
            "InvalidArgument" => new InvalidArgumentException(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode),
            "MissingBody" => new MissingBodyException(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode),
            "NoSuchDistribution" => new NoSuchDistributionException(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode),
            "NoSuchInvalidation" => new NoSuchInvalidationException(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode),
            "TooManyInvalidationsInProgress" => new TooManyInvalidationsInProgressException(
                e.Message,
                e.InnerException,
                e.Type,
                e.Code,
                e.RequestId,
                e.StatusCode
            ),
            _ => Untyped(e),
        };

    private static AmazonCloudFrontException Untyped(ErrorResponse e) =>
        new(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode);
}
