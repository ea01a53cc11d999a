using Amazon.Runtime.Internal;

namespace Amazon.CloudFront.Model.Internal.MarshallTransformations;

internal sealed class GetInvalidationForDistributionTenantRequestMarshaller
    : RestRequestMarshaller<GetInvalidationForDistributionTenantRequest>
{
    public static readonly GetInvalidationForDistributionTenantRequestMarshaller Instance = new();

    public override IRequest Marshall(GetInvalidationForDistributionTenantRequest publicRequest)
    {
        var request = RestRequest.Create(publicRequest, "GET", "/2020-05-31/distribution-tenant/{DistributionTenantId}/invalidation/{Id}");
        request.SetPathMember("DistributionTenantId", publicRequest.DistributionTenantId);
        request.SetPathMember("Id", publicRequest.Id);
        return request;
    }
}
