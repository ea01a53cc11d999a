using Amazon.Runtime.Internal.Transform;

namespace Amazon.CloudFront.Model.Internal.MarshallTransformations;

internal static class CacheTagConfigUnmarshaller
{
    public static CacheTagConfig Unmarshall(XmlUnmarshallerContext context)
    {
        var cacheTagConfig = new CacheTagConfig();
        foreach (var member in XmlMembers.Of(context))
        {
            switch (member)
            {
                case "HeaderName":
                    cacheTagConfig.HeaderName = context.ReadText();
                    break;
            }
        }

        return cacheTagConfig;
    }
}
