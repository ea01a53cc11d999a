using Amazon.Runtime.Internal.Transform;

namespace Amazon.CloudFront.Model.Internal.MarshallTransformations;

internal static class DistributionSummaryUnmarshaller
{
    public static DistributionSummary Unmarshall(XmlUnmarshallerContext context)
    {
        var distributionSummary = new DistributionSummary();
        foreach (var member in XmlMembers.Of(context))
        {
            switch (member)
            {
                case "Id":
                    distributionSummary.Id = context.ReadText();
                    break;
                case "ARN":
                    distributionSummary.ARN = context.ReadText();
                    break;
                case "ETag":
                    distributionSummary.ETag = context.ReadText();
                    break;
                case "Status":
                    distributionSummary.Status = context.ReadText();
                    break;
                case "LastModifiedTime":
                    distributionSummary.LastModifiedTime = NullableDateTimeUnmarshaller.Instance.Unmarshall(context);
                    break;
                case "DomainName":
                    distributionSummary.DomainName = context.ReadText();
                    break;
                case "Aliases":
                    distributionSummary.Aliases = AliasesUnmarshaller.Unmarshall(context);
                    break;
                case "Origins":
                    distributionSummary.Origins = OriginsUnmarshaller.Unmarshall(context);
                    break;
                case "DefaultCacheBehavior":
                    distributionSummary.DefaultCacheBehavior = DefaultCacheBehaviorUnmarshaller.Unmarshall(context);
                    break;
                case "CacheBehaviors":
                    distributionSummary.CacheBehaviors = CacheBehaviorsUnmarshaller.Unmarshall(context);
                    break;
                case "CustomErrorResponses":
                    distributionSummary.CustomErrorResponses = CustomErrorResponsesUnmarshaller.Unmarshall(context);
                    break;
                case "Comment":
                    distributionSummary.Comment = context.ReadText();
                    break;
                case "Enabled":
                    distributionSummary.Enabled = NullableBoolUnmarshaller.Instance.Unmarshall(context);
                    break;
                case "WebACLId":
                    distributionSummary.WebACLId = context.ReadText();
                    break;
                case "IsIPV6Enabled":
                    distributionSummary.IsIPV6Enabled = NullableBoolUnmarshaller.Instance.Unmarshall(context);
                    break;
                case "Staging":
                    distributionSummary.Staging = NullableBoolUnmarshaller.Instance.Unmarshall(context);
                    break;
                case "AnycastIpListId":
                    distributionSummary.AnycastIpListId = context.ReadText();
                    break;
            }
        }

        return distributionSummary;
    }
}
