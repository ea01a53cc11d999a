using Amazon.Runtime.Internal.Transform;

namespace Amazon.CloudFront.Model.Internal.MarshallTransformations;

internal static class DistributionConfigUnmarshaller
{
    public static DistributionConfig Unmarshall(XmlUnmarshallerContext context)
    {
        var distributionConfig = new DistributionConfig();
        foreach (var member in XmlMembers.Of(context))
        {
            switch (member)
            {
                case "CallerReference":
                    distributionConfig.CallerReference = context.ReadText();
                    break;
                case "Aliases":
                    distributionConfig.Aliases = AliasesUnmarshaller.Unmarshall(context);
                    break;
                case "DefaultRootObject":
                    distributionConfig.DefaultRootObject = context.ReadText();
                    break;
                case "Origins":
                    distributionConfig.Origins = OriginsUnmarshaller.Unmarshall(context);
                    break;
                case "DefaultCacheBehavior":
                    distributionConfig.DefaultCacheBehavior = DefaultCacheBehaviorUnmarshaller.Unmarshall(context);
                    break;
                case "CacheBehaviors":
                    distributionConfig.CacheBehaviors = CacheBehaviorsUnmarshaller.Unmarshall(context);
                    break;
                case "CustomErrorResponses":
                    distributionConfig.CustomErrorResponses = CustomErrorResponsesUnmarshaller.Unmarshall(context);
                    break;
                case "Comment":
                    distributionConfig.Comment = context.ReadText();
                    break;
                case "Enabled":
                    distributionConfig.Enabled = NullableBoolUnmarshaller.Instance.Unmarshall(context);
                    break;
                case "WebACLId":
                    distributionConfig.WebACLId = context.ReadText();
                    break;
                case "IsIPV6Enabled":
                    distributionConfig.IsIPV6Enabled = NullableBoolUnmarshaller.Instance.Unmarshall(context);
                    break;
                case "ContinuousDeploymentPolicyId":
                    distributionConfig.ContinuousDeploymentPolicyId = context.ReadText();
                    break;
                case "Staging":
                    distributionConfig.Staging = NullableBoolUnmarshaller.Instance.Unmarshall(context);
                    break;
                case "AnycastIpListId":
                    distributionConfig.AnycastIpListId = context.ReadText();
                    break;
                case "CacheTagConfig":
                    distributionConfig.CacheTagConfig = CacheTagConfigUnmarshaller.Unmarshall(context);
                    break;
            }
        }

        return distributionConfig;
    }
}
