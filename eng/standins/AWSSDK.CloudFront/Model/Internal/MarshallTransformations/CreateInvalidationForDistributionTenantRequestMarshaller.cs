using Amazon.Runtime.Internal;

namespace Amazon.CloudFront.Model.Internal.MarshallTransformations;

internal sealed class CreateInvalidationForDistributionTenantRequestMarshaller
    : RestRequestMarshaller<CreateInvalidationForDistributionTenantRequest>
{
    public static readonly CreateInvalidationForDistributionTenantRequestMarshaller Instance = new();

    public override IRequest Marshall(CreateInvalidationForDistributionTenantRequest publicRequest)
    {
        var request = RestRequest.Create(publicRequest, "POST", "/2020-05-31/distribution-tenant/{Id}/invalidation");
        request.SetPathMember("Id", publicRequest.Id);
        request.SetInvalidationBatch(publicRequest.InvalidationBatch);
        return request;
    }
}
