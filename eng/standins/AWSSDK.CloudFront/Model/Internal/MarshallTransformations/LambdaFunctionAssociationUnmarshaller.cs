using Amazon.Runtime.Internal.Transform;

namespace Amazon.CloudFront.Model.Internal.MarshallTransformations;

internal static class LambdaFunctionAssociationUnmarshaller
{
    public static LambdaFunctionAssociation Unmarshall(XmlUnmarshallerContext context)
    {
        var lambdaFunctionAssociation = new LambdaFunctionAssociation();
        foreach (var member in XmlMembers.Of(context))
        {
            switch (member)
            {
                case "LambdaFunctionARN":
                    lambdaFunctionAssociation.LambdaFunctionARN = context.ReadText();
                    break;
                case "IncludeBody":
                    lambdaFunctionAssociation.IncludeBody = NullableBoolUnmarshaller.Instance.Unmarshall(context);
                    break;
            }
        }

        return lambdaFunctionAssociation;
    }
}
