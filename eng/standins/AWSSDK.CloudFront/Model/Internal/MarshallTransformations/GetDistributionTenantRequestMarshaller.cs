using Amazon.Runtime.Internal;

namespace Amazon.CloudFront.Model.Internal.MarshallTransformations;

internal sealed class GetDistributionTenantRequestMarshaller : RestRequestMarshaller<GetDistributionTenantRequest>
{
    public static readonly GetDistributionTenantRequestMarshaller Instance = new();

    public override IRequest Marshall(GetDistributionTenantRequest publicRequest)
    {
        var request = RestRequest.Create(publicRequest, "GET", "/2020-05-31/distribution-tenant/{Identifier}");
        request.SetPathMember("Identifier", publicRequest.Identifier);
        return request;
    }
}
