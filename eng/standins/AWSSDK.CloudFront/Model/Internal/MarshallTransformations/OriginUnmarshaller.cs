using Amazon.Runtime.Internal.Transform;

namespace Amazon.CloudFront.Model.Internal.MarshallTransformations;

internal static class OriginUnmarshaller
{
    public static Origin Unmarshall(XmlUnmarshallerContext context)
    {
        var origin = new Origin();
        foreach (var member in XmlMembers.Of(context))
        {
            switch (member)
            {
                case "Id":
                    origin.Id = context.ReadText();
                    break;
                case "DomainName":
                    origin.DomainName = context.ReadText();
                    break;
                case "OriginPath":
                    origin.OriginPath = context.ReadText();
                    break;
                case "ConnectionAttempts":
                    origin.ConnectionAttempts = NullableIntUnmarshaller.Instance.Unmarshall(context);
                    break;
                case "ConnectionTimeout":
                    origin.ConnectionTimeout = NullableIntUnmarshaller.Instance.Unmarshall(context);
                    break;
                case "OriginAccessControlId":
                    origin.OriginAccessControlId = context.ReadText();
                    break;
            }
        }

        return origin;
    }
}
