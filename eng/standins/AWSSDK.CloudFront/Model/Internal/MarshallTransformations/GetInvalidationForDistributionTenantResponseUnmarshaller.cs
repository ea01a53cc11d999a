using Amazon.Runtime.Internal.Transform;

namespace Amazon.CloudFront.Model.Internal.MarshallTransformations;

internal sealed class GetInvalidationForDistributionTenantResponseUnmarshaller : RestXmlResponseUnmarshaller
{
    public static readonly GetInvalidationForDistributionTenantResponseUnmarshaller Instance = new();

    protected override IReadOnlyList<string> ErrorCodes { get; } = ["AccessDenied", "EntityNotFound", "NoSuchInvalidation"];

    protected override AmazonWebServiceResponse UnmarshallPayload(XmlUnmarshallerContext context) =>
        new GetInvalidationForDistributionTenantResponse { Invalidation = InvalidationUnmarshaller.Unmarshall(context) };
}
