using Amazon.Runtime.Internal.Transform;

namespace Amazon.CloudFront.Model.Internal.MarshallTransformations;

internal static class LambdaFunctionAssociationsUnmarshaller
{
    public static LambdaFunctionAssociations Unmarshall(XmlUnmarshallerContext context)
    {
        var lambdaFunctionAssociations = new LambdaFunctionAssociations();
        foreach (var member in XmlMembers.Of(context))
        {
            switch (member)
            {
                case "Quantity":
                    lambdaFunctionAssociations.Quantity = NullableIntUnmarshaller.Instance.Unmarshall(context);
                    break;
                case "Items/LambdaFunctionAssociation":
                    (lambdaFunctionAssociations.Items ??= []).Add(LambdaFunctionAssociationUnmarshaller.Unmarshall(context));
                    break;
            }
        }

        return lambdaFunctionAssociations;
    }
}
