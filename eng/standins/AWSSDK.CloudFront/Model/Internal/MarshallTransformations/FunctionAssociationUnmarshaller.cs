using Amazon.Runtime.Internal.Transform;

namespace Amazon.CloudFront.Model.Internal.MarshallTransformations;

internal static class FunctionAssociationUnmarshaller
{
    public static FunctionAssociation Unmarshall(XmlUnmarshallerContext context)
    {
        var functionAssociation = new FunctionAssociation();
        foreach (var member in XmlMembers.Of(context))
        {
            switch (member)
            {
                case "FunctionARN":
                    functionAssociation.FunctionARN = context.ReadText();
                    break;
            }
        }

        return functionAssociation;
    }
}
