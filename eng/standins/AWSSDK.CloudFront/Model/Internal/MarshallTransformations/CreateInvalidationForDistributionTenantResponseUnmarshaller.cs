using Amazon.Runtime.Internal.Transform;

namespace Amazon.CloudFront.Model.Internal.MarshallTransformations;

internal sealed class CreateInvalidationForDistributionTenantResponseUnmarshaller : RestXmlResponseUnmarshaller
{
    public static readonly CreateInvalidationForDistributionTenantResponseUnmarshaller Instance = new();

    protected override IReadOnlyList<string> ErrorCodes { get; } =
    [
        "AccessDenied",
        "BatchTooLarge",
        "EntityNotFound",
        "InconsistentQuantities",
        "InvalidArgument",
        "MissingBody",
        "TooManyInvalidationsInProgress",
    ];

    protected override AmazonWebServiceResponse UnmarshallPayload(XmlUnmarshallerContext context) =>
        new CreateInvalidationForDistributionTenantResponse
        {
            Invalidation = InvalidationUnmarshaller.Unmarshall(context),
            Location = context.ResponseData.GetHeaderValue("Location"),
        };
}
