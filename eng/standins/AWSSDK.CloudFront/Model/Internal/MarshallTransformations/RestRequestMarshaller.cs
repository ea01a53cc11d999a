using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace Amazon.CloudFront.Model.Internal.MarshallTransformations;

/// <summary>Turns a request object into an HTTP request.</summary>
internal abstract class RestRequestMarshaller<TRequest> : IMarshaller<IRequest, AmazonWebServiceRequest>
    where TRequest : AmazonCloudFrontRequest
{
    public IRequest Marshall(AmazonWebServiceRequest input) => Marshall((TRequest)input);

    public abstract IRequest Marshall(TRequest publicRequest);
}
