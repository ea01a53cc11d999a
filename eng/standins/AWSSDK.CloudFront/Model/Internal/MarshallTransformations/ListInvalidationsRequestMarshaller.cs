using Amazon.Runtime.Internal;

namespace Amazon.CloudFront.Model.Internal.MarshallTransformations;

internal sealed class ListInvalidationsRequestMarshaller : RestRequestMarshaller<ListInvalidationsRequest>
{
    public static readonly ListInvalidationsRequestMarshaller Instance = new();

    public override IRequest Marshall(ListInvalidationsRequest publicRequest)
    {
        var request = RestRequest.Create(publicRequest, "GET", "/2020-05-31/distribution/{DistributionId}/invalidation");
        request.SetPathMember("DistributionId", publicRequest.DistributionId);
        request.SetQueryMember("Marker", publicRequest.Marker);
        request.SetQueryMember("MaxItems", publicRequest.MaxItems);
        return request;
    }
}
