using Amazon.Runtime.Internal.Transform;

namespace Amazon.CloudFront.Model.Internal.MarshallTransformations;

internal sealed class GetDistributionConfigResponseUnmarshaller : RestXmlResponseUnmarshaller
{
    public static readonly GetDistributionConfigResponseUnmarshaller Instance = new();

    protected override IReadOnlyList<string> ErrorCodes { get; } = ["AccessDenied", "NoSuchDistribution"];

    protected override AmazonWebServiceResponse UnmarshallPayload(XmlUnmarshallerContext context) =>
        new GetDistributionConfigResponse
        {
            DistributionConfig = DistributionConfigUnmarshaller.Unmarshall(context),
            ETag = context.ResponseData.GetHeaderValue("ETag"),
        };
}
