using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Util;

namespace Amazon.CloudFront.Model.Internal.MarshallTransformations;

internal sealed class ListInvalidationsForDistributionTenantRequestMarshaller
    : RestRequestMarshaller<ListInvalidationsForDistributionTenantRequest>
{
    public static readonly ListInvalidationsForDistributionTenantRequestMarshaller Instance = new();

    public override IRequest Marshall(ListInvalidationsForDistributionTenantRequest publicRequest)
    {
        var request = RestRequest.Create(publicRequest, "GET", "/2020-05-31/distribution-tenant/{Id}/invalidation");
        request.SetPathMember("Id", publicRequest.Id);
        request.SetQueryMember("Marker", publicRequest.Marker);
        request.SetQueryMember("MaxItems", StringUtils.FromInt(publicRequest.MaxItems));
        return request;
    }
}
