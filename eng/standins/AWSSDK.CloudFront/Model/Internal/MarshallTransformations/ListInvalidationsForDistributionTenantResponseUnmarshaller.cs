using Amazon.Runtime.Internal.Transform;

namespace Amazon.CloudFront.Model.Internal.MarshallTransformations;

internal sealed class ListInvalidationsForDistributionTenantResponseUnmarshaller : RestXmlResponseUnmarshaller
{
    public static readonly ListInvalidationsForDistributionTenantResponseUnmarshaller Instance = new();

    protected override IReadOnlyList<string> ErrorCodes { get; } = ["AccessDenied", "EntityNotFound", "InvalidArgument"];

    protected override AmazonWebServiceResponse UnmarshallPayload(XmlUnmarshallerContext context) =>
        new ListInvalidationsForDistributionTenantResponse { InvalidationList = InvalidationListUnmarshaller.Unmarshall(context) };
}
