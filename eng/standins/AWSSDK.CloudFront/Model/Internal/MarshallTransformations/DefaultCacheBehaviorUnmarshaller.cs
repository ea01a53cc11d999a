using Amazon.Runtime.Internal.Transform;

namespace Amazon.CloudFront.Model.Internal.MarshallTransformations;

internal static class DefaultCacheBehaviorUnmarshaller
{
    public static DefaultCacheBehavior Unmarshall(XmlUnmarshallerContext context)
    {
        var defaultCacheBehavior = new DefaultCacheBehavior();
        foreach (var member in XmlMembers.Of(context))
        {
            switch (member)
            {
                case "TargetOriginId":
                    defaultCacheBehavior.TargetOriginId = context.ReadText();
                    break;
                case "SmoothStreaming":
                    defaultCacheBehavior.SmoothStreaming = NullableBoolUnmarshaller.Instance.Unmarshall(context);
                    break;
                case "Compress":
                    defaultCacheBehavior.Compress = NullableBoolUnmarshaller.Instance.Unmarshall(context);
                    break;
                case "LambdaFunctionAssociations":
                    defaultCacheBehavior.LambdaFunctionAssociations = LambdaFunctionAssociationsUnmarshaller.Unmarshall(context);
                    break;
                case "FunctionAssociations":
                    defaultCacheBehavior.FunctionAssociations = FunctionAssociationsUnmarshaller.Unmarshall(context);
                    break;
                case "FieldLevelEncryptionId":
                    defaultCacheBehavior.FieldLevelEncryptionId = context.ReadText();
                    break;
                case "RealtimeLogConfigArn":
                    defaultCacheBehavior.RealtimeLogConfigArn = context.ReadText();
                    break;
                case "CachePolicyId":
                    defaultCacheBehavior.CachePolicyId = context.ReadText();
                    break;
                case "OriginRequestPolicyId":
                    defaultCacheBehavior.OriginRequestPolicyId = context.ReadText();
                    break;
                case "ResponseHeadersPolicyId":
                    defaultCacheBehavior.ResponseHeadersPolicyId = context.ReadText();
                    break;
                case "ForwardedValues":
                    defaultCacheBehavior.ForwardedValues = ForwardedValuesUnmarshaller.Unmarshall(context);
                    break;
                case "MinTTL":
                    defaultCacheBehavior.MinTTL = NullableLongUnmarshaller.Instance.Unmarshall(context);
                    break;
                case "DefaultTTL":
                    defaultCacheBehavior.DefaultTTL = NullableLongUnmarshaller.Instance.Unmarshall(context);
                    break;
                case "MaxTTL":
                    defaultCacheBehavior.MaxTTL = NullableLongUnmarshaller.Instance.Unmarshall(context);
                    break;
            }
        }

        return defaultCacheBehavior;
    }
}
