using Amazon.Runtime.Internal;

namespace Amazon.CloudFront.Model.Internal.MarshallTransformations;

internal sealed class ListDistributionsRequestMarshaller : RestRequestMarshaller<ListDistributionsRequest>
{
    public static readonly ListDistributionsRequestMarshaller Instance = new();

    public override IRequest Marshall(ListDistributionsRequest publicRequest)
    {
        var request = RestRequest.Create(publicRequest, "GET", "/2020-05-31/distribution");
        request.SetQueryMember("Marker", publicRequest.Marker);
        request.SetQueryMember("MaxItems", publicRequest.MaxItems);
        return request;
    }
}
