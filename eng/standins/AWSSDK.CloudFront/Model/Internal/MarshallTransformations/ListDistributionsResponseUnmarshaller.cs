using Amazon.Runtime.Internal.Transform;

namespace Amazon.CloudFront.Model.Internal.MarshallTransformations;

internal sealed class ListDistributionsResponseUnmarshaller : RestXmlResponseUnmarshaller
{
    public static readonly ListDistributionsResponseUnmarshaller Instance = new();

    protected override IReadOnlyList<string> ErrorCodes { get; } = ["InvalidArgument"];

    protected override AmazonWebServiceResponse UnmarshallPayload(XmlUnmarshallerContext context) =>
        new ListDistributionsResponse { DistributionList = DistributionListUnmarshaller.Unmarshall(context) };
}
