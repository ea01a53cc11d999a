using Amazon.Runtime.Internal.Transform;

namespace Amazon.CloudFront.Model.Internal.MarshallTransformations;

internal static class PathsUnmarshaller
{
    public static Paths Unmarshall(XmlUnmarshallerContext context)
    {
        var paths = new Paths();
        foreach (var member in XmlMembers.Of(context))
        {
            switch (member)
            {
                case "Quantity":
                    paths.Quantity = NullableIntUnmarshaller.Instance.Unmarshall(context);
                    break;
                case "Items/Path":
                    (paths.Items ??= []).Add(context.ReadText());
                    break;
            }
        }

        return paths;
    }
}
