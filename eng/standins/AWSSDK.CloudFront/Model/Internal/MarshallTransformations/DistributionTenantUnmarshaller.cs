using Amazon.Runtime.Internal.Transform;

namespace Amazon.CloudFront.Model.Internal.MarshallTransformations;

internal static class DistributionTenantUnmarshaller
{
    public static DistributionTenant Unmarshall(XmlUnmarshallerContext context)
    {
        var distributionTenant = new DistributionTenant();
        foreach (var member in XmlMembers.Of(context))
        {
            switch (member)
            {
                case "Id":
                    distributionTenant.Id = context.ReadText();
                    break;
                case "DistributionId":
                    distributionTenant.DistributionId = context.ReadText();
                    break;
                case "Name":
                    distributionTenant.Name = context.ReadText();
                    break;
                case "Arn":
                    distributionTenant.Arn = context.ReadText();
                    break;
                case "Domains/member":
                    (distributionTenant.Domains ??= []).Add(DomainResultUnmarshaller.Unmarshall(context));
                    break;
                case "ConnectionGroupId":
                    distributionTenant.ConnectionGroupId = context.ReadText();
                    break;
                case "CreatedTime":
                    distributionTenant.CreatedTime = NullableDateTimeUnmarshaller.Instance.Unmarshall(context);
                    break;
                case "LastModifiedTime":
                    distributionTenant.LastModifiedTime = NullableDateTimeUnmarshaller.Instance.Unmarshall(context);
                    break;
                case "Enabled":
                    distributionTenant.Enabled = NullableBoolUnmarshaller.Instance.Unmarshall(context);
                    break;
                case "Status":
                    distributionTenant.Status = context.ReadText();
                    break;
            }
        }

        return distributionTenant;
    }
}
