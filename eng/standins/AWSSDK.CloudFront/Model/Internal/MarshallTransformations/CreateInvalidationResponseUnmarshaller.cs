using Amazon.Runtime.Internal.Transform;

namespace Amazon.CloudFront.Model.Internal.MarshallTransformations;

internal sealed class CreateInvalidationResponseUnmarshaller : RestXmlResponseUnmarshaller
{
    public static readonly CreateInvalidationResponseUnmarshaller Instance = new();

    protected override IReadOnlyList<string> ErrorCodes { get; } =
    [
        "AccessDenied",
        "BatchTooLarge",
        "InconsistentQuantities",
        "InvalidArgument",
        "MissingBody",
        "NoSuchDistribution",
        "TooManyInvalidationsInProgress",
    ];

    protected override AmazonWebServiceResponse UnmarshallPayload(XmlUnmarshallerContext context) =>
        new CreateInvalidationResponse
        {
            Invalidation = InvalidationUnmarshaller.Unmarshall(context),
            Location = context.ResponseData.GetHeaderValue("Location"),
        };
}
