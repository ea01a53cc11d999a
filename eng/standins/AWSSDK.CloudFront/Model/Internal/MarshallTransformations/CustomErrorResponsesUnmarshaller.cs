using Amazon.Runtime.Internal.Transform;

namespace Amazon.CloudFront.Model.Internal.MarshallTransformations;

internal static class CustomErrorResponsesUnmarshaller
{
    public static CustomErrorResponses Unmarshall(XmlUnmarshallerContext context)
    {
        var customErrorResponses = new CustomErrorResponses();
        foreach (var member in XmlMembers.Of(context))
        {
            switch (member)
            {
                case "Quantity":
                    customErrorResponses.Quantity = NullableIntUnmarshaller.Instance.Unmarshall(context);
                    break;
                case "Items/CustomErrorResponse":
                    (customErrorResponses.Items ??= []).Add(CustomErrorResponseUnmarshaller.Unmarshall(context));
                    break;
            }
        }

        return customErrorResponses;
    }
}
