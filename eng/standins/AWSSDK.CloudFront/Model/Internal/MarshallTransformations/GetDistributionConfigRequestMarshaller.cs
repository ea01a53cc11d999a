using Amazon.Runtime.Internal;

namespace Amazon.CloudFront.Model.Internal.MarshallTransformations;

internal sealed class GetDistributionConfigRequestMarshaller : RestRequestMarshaller<GetDistributionConfigRequest>
{
    public static readonly GetDistributionConfigRequestMarshaller Instance = new();

    public override IRequest Marshall(GetDistributionConfigRequest publicRequest)
    {
        var request = RestRequest.Create(publicRequest, "GET", "/2020-05-31/distribution/{Id}/config");
        request.SetPathMember("Id", publicRequest.Id);
        return request;
    }
}
