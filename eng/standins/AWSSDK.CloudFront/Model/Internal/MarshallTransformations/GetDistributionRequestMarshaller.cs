using Amazon.Runtime.Internal;

namespace Amazon.CloudFront.Model.Internal.MarshallTransformations;

internal sealed class GetDistributionRequestMarshaller : RestRequestMarshaller<GetDistributionRequest>
{
    public static readonly GetDistributionRequestMarshaller Instance = new();

    public override IRequest Marshall(GetDistributionRequest publicRequest)
    {
        var request = RestRequest.Create(publicRequest, "GET", "/2020-05-31/distribution/{Id}");
        request.SetPathMember("Id", publicRequest.Id);
        return request;
    }
}
