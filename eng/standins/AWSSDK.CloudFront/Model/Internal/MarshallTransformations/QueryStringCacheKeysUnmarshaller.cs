using Amazon.Runtime.Internal.Transform;

namespace Amazon.CloudFront.Model.Internal.MarshallTransformations;

internal static class QueryStringCacheKeysUnmarshaller
{
    public static QueryStringCacheKeys Unmarshall(XmlUnmarshallerContext context)
    {
        var queryStringCacheKeys = new QueryStringCacheKeys();
        foreach (var member in XmlMembers.Of(context))
        {
            switch (member)
            {
                case "Quantity":
                    queryStringCacheKeys.Quantity = NullableIntUnmarshaller.Instance.Unmarshall(context);
                    break;
                case "Items/Name":
                    (queryStringCacheKeys.Items ??= []).Add(context.ReadText());
                    break;
            }
        }

        return queryStringCacheKeys;
    }
}
