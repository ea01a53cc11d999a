using Amazon.Runtime.Internal.Transform;

namespace Amazon.CloudFront.Model.Internal.MarshallTransformations;

internal sealed class GetDistributionResponseUnmarshaller : RestXmlResponseUnmarshaller
{
    public static readonly GetDistributionResponseUnmarshaller Instance = new();

    protected override IReadOnlyList<string> ErrorCodes { get; } = ["AccessDenied", "NoSuchDistribution"];

    protected override AmazonWebServiceResponse UnmarshallPayload(XmlUnmarshallerContext context) =>
        new GetDistributionResponse
        {
            Distribution = DistributionUnmarshaller.Unmarshall(context),
            ETag = context.ResponseData.GetHeaderValue("ETag"),
        };
}
