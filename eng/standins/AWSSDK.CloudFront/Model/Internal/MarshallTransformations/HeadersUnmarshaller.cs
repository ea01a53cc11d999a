using Amazon.Runtime.Internal.Transform;

namespace Amazon.CloudFront.Model.Internal.MarshallTransformations;

internal static class HeadersUnmarshaller
{
    public static Headers Unmarshall(XmlUnmarshallerContext context)
    {
        var headers = new Headers();
        foreach (var member in XmlMembers.Of(context))
        {
            switch (member)
            {
                case "Quantity":
                    headers.Quantity = NullableIntUnmarshaller.Instance.Unmarshall(context);
                    break;
                case "Items/Name":
                    (headers.Items ??= []).Add(context.ReadText());
                    break;
            }
        }

        return headers;
    }
}
