using Amazon.Runtime.Internal.Transform;

namespace Amazon.CloudFront.Model.Internal.MarshallTransformations;

internal sealed class GetInvalidationResponseUnmarshaller : RestXmlResponseUnmarshaller
{
    public static readonly GetInvalidationResponseUnmarshaller Instance = new();

    protected override IReadOnlyList<string> ErrorCodes { get; } = ["AccessDenied", "NoSuchDistribution", "NoSuchInvalidation"];

    protected override AmazonWebServiceResponse UnmarshallPayload(XmlUnmarshallerContext context) =>
        new GetInvalidationResponse { Invalidation = InvalidationUnmarshaller.Unmarshall(context) };
}
