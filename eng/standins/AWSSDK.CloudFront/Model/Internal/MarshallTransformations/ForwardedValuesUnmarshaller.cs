using Amazon.Runtime.Internal.Transform;

namespace Amazon.CloudFront.Model.Internal.MarshallTransformations;

internal static class ForwardedValuesUnmarshaller
{
    public static ForwardedValues Unmarshall(XmlUnmarshallerContext context)
    {
        var forwardedValues = new ForwardedValues();
        foreach (var member in XmlMembers.Of(context))
        {
            switch (member)
            {
                case "QueryString":
                    forwardedValues.QueryString = NullableBoolUnmarshaller.Instance.Unmarshall(context);
                    break;
                case "Headers":
                    forwardedValues.Headers = HeadersUnmarshaller.Unmarshall(context);
                    break;
                case "QueryStringCacheKeys":
                    forwardedValues.QueryStringCacheKeys = QueryStringCacheKeysUnmarshaller.Unmarshall(context);
                    break;
            }
        }

        return forwardedValues;
    }
}
