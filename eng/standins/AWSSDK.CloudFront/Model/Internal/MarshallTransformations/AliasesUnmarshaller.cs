using Amazon.Runtime.Internal.Transform;

namespace Amazon.CloudFront.Model.Internal.MarshallTransformations;

internal static class AliasesUnmarshaller
{
    public static Aliases Unmarshall(XmlUnmarshallerContext context)
    {
        var aliases = new Aliases();
        foreach (var member in XmlMembers.Of(context))
        {
            switch (member)
            {
                case "Quantity":
                    aliases.Quantity = NullableIntUnmarshaller.Instance.Unmarshall(context);
                    break;
                case "Items/CNAME":
                    (aliases.Items ??= []).Add(context.ReadText());
                    break;
            }
        }

        return aliases;
    }
}
