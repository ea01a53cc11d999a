using Amazon.Runtime.Internal.Transform;

namespace Amazon.CloudFront.Model.Internal.MarshallTransformations;

internal static class OriginsUnmarshaller
{
    public static Origins Unmarshall(XmlUnmarshallerContext context)
    {
        var origins = new Origins();
        foreach (var member in XmlMembers.Of(context))
        {
            switch (member)
            {
                case "Quantity":
                    origins.Quantity = NullableIntUnmarshaller.Instance.Unmarshall(context);
                    break;
                case "Items/Origin":
                    (origins.Items ??= []).Add(OriginUnmarshaller.Unmarshall(context));
                    break;
            }
        }

        return origins;
    }
}
