using Amazon.Runtime.Internal.Transform;

namespace Amazon.CloudFront.Model.Internal.MarshallTransformations;

internal static class FunctionAssociationsUnmarshaller
{
    public static FunctionAssociations Unmarshall(XmlUnmarshallerContext context)
    {
        var functionAssociations = new FunctionAssociations();
        foreach (var member in XmlMembers.Of(context))
        {
            switch (member)
            {
                case "Quantity":
                    functionAssociations.Quantity = NullableIntUnmarshaller.Instance.Unmarshall(context);
                    break;
                case "Items/FunctionAssociation":
                    (functionAssociations.Items ??= []).Add(FunctionAssociationUnmarshaller.Unmarshall(context));
                    break;
            }
        }

        return functionAssociations;
    }
}
