using Amazon.Runtime.Internal;

namespace Amazon.CloudFront.Model.Internal.MarshallTransformations;

internal sealed class GetInvalidationRequestMarshaller : RestRequestMarshaller<GetInvalidationRequest>
{
    public static readonly GetInvalidationRequestMarshaller Instance = new();

    public override IRequest Marshall(GetInvalidationRequest publicRequest)
    {
        var request = RestRequest.Create(publicRequest, "GET", "/2020-05-31/distribution/{DistributionId}/invalidation/{Id}");
        request.SetPathMember("DistributionId", publicRequest.DistributionId);
        request.SetPathMember("Id", publicRequest.Id);
        return request;
    }
}
