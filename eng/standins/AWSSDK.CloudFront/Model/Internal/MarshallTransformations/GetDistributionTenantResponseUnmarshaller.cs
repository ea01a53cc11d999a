using Amazon.Runtime.Internal.Transform;

namespace Amazon.CloudFront.Model.Internal.MarshallTransformations;

internal sealed class GetDistributionTenantResponseUnmarshaller : RestXmlResponseUnmarshaller
{
    public static readonly GetDistributionTenantResponseUnmarshaller Instance = new();

    protected override IReadOnlyList<string> ErrorCodes { get; } = ["AccessDenied", "EntityNotFound"];

    protected override AmazonWebServiceResponse UnmarshallPayload(XmlUnmarshallerContext context) =>
        new GetDistributionTenantResponse
        {
            DistributionTenant = DistributionTenantUnmarshaller.Unmarshall(context),
            ETag = context.ResponseData.GetHeaderValue("ETag"),
        };
}
