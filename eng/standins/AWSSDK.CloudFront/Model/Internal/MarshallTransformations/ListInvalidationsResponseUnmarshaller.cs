using Amazon.Runtime.Internal.Transform;

namespace Amazon.CloudFront.Model.Internal.MarshallTransformations;

internal sealed class ListInvalidationsResponseUnmarshaller : RestXmlResponseUnmarshaller
{
    public static readonly ListInvalidationsResponseUnmarshaller Instance = new();

    protected override IReadOnlyList<string> ErrorCodes { get; } = ["AccessDenied", "InvalidArgument", "NoSuchDistribution"];

    protected override AmazonWebServiceResponse UnmarshallPayload(XmlUnmarshallerContext context) =>
        new ListInvalidationsResponse { InvalidationList = InvalidationListUnmarshaller.Unmarshall(context) };
}
