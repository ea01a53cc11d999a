using Amazon.Runtime.Internal;

namespace Amazon.CloudFront.Model.Internal.MarshallTransformations;

internal sealed class CreateInvalidationRequestMarshaller : RestRequestMarshaller<CreateInvalidationRequest>
{
    public static readonly CreateInvalidationRequestMarshaller Instance = new();

    public override IRequest Marshall(CreateInvalidationRequest publicRequest)
    {
        var request = RestRequest.Create(publicRequest, "POST", "/2020-05-31/distribution/{DistributionId}/invalidation");
        request.SetPathMember("DistributionId", publicRequest.DistributionId);
        request.SetInvalidationBatch(publicRequest.InvalidationBatch);
        return request;
    }
}
