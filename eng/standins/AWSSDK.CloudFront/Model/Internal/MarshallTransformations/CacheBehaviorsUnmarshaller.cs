using Amazon.Runtime.Internal.Transform;

namespace Amazon.CloudFront.Model.Internal.MarshallTransformations;

internal static class CacheBehaviorsUnmarshaller
{
    public static CacheBehaviors Unmarshall(XmlUnmarshallerContext context)
    {
        var cacheBehaviors = new CacheBehaviors();
        foreach (var member in XmlMembers.Of(context))
        {
            switch (member)
            {
                case "Quantity":
                    cacheBehaviors.Quantity = NullableIntUnmarshaller.Instance.Unmarshall(context);
                    break;
                case "Items/CacheBehavior":
                    (cacheBehaviors.Items ??= []).Add(CacheBehaviorUnmarshaller.Unmarshall(context));
                    break;
            }
        }

        return cacheBehaviors;
    }
}
