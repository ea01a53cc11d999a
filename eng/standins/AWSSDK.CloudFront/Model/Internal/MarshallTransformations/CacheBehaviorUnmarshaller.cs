using Amazon.Runtime.Internal.Transform;

namespace Amazon.CloudFront.Model.Internal.MarshallTransformations;

internal static class CacheBehaviorUnmarshaller
{
    public static CacheBehavior Unmarshall(XmlUnmarshallerContext context)
    {
        var cacheBehavior = new CacheBehavior();
        foreach (var member in XmlMembers.Of(context))
        {
            switch (member)
            {
                case "PathPattern":
                    cacheBehavior.PathPattern = context.ReadText();
                    break;
                case "TargetOriginId":
                    cacheBehavior.TargetOriginId = context.ReadText();
                    break;
                case "SmoothStreaming":
                    cacheBehavior.SmoothStreaming = NullableBoolUnmarshaller.Instance.Unmarshall(context);
                    break;
                case "Compress":
                    cacheBehavior.Compress = NullableBoolUnmarshaller.Instance.Unmarshall(context);
                    break;
                case "LambdaFunctionAssociations":
                    cacheBehavior.LambdaFunctionAssociations = LambdaFunctionAssociationsUnmarshaller.Unmarshall(context);
                    break;
                case "FunctionAssociations":
                    cacheBehavior.FunctionAssociations = FunctionAssociationsUnmarshaller.Unmarshall(context);
                    break;
                case "FieldLevelEncryptionId":
                    cacheBehavior.FieldLevelEncryptionId = context.ReadText();
                    break;
                case "RealtimeLogConfigArn":
                    cacheBehavior.RealtimeLogConfigArn = context.ReadText();
                    break;
                case "CachePolicyId":
                    cacheBehavior.CachePolicyId = context.ReadText();
                    break;
                case "OriginRequestPolicyId":
                    cacheBehavior.OriginRequestPolicyId = context.ReadText();
                    break;
                case "ResponseHeadersPolicyId":
                    cacheBehavior.ResponseHeadersPolicyId = context.ReadText();
                    break;
                case "ForwardedValues":
                    cacheBehavior.ForwardedValues = ForwardedValuesUnmarshaller.Unmarshall(context);
                    break;
                case "MinTTL":
                    cacheBehavior.MinTTL = NullableLongUnmarshaller.Instance.Unmarshall(context);
                    break;
                case "DefaultTTL":
                    cacheBehavior.DefaultTTL = NullableLongUnmarshaller.Instance.Unmarshall(context);
                    break;
                case "MaxTTL":
                    cacheBehavior.MaxTTL = NullableLongUnmarshaller.Instance.Unmarshall(context);
                    break;
            }
        }

        return cacheBehavior;
    }
}
