using Amazon.Runtime.Internal.Transform;

namespace Amazon.CloudFront.Model.Internal.MarshallTransformations;

internal static class CustomErrorResponseUnmarshaller
{
    public static CustomErrorResponse Unmarshall(XmlUnmarshallerContext context)
    {
        var customErrorResponse = new CustomErrorResponse();
        foreach (var member in XmlMembers.Of(context))
        {
            switch (member)
            {
                case "ErrorCode":
                    customErrorResponse.ErrorCode = NullableIntUnmarshaller.Instance.Unmarshall(context);
                    break;
                case "ResponsePagePath":
                    customErrorResponse.ResponsePagePath = context.ReadText();
                    break;
                case "ResponseCode":
                    customErrorResponse.ResponseCode = context.ReadText();
                    break;
                case "ErrorCachingMinTTL":
                    customErrorResponse.ErrorCachingMinTTL = NullableLongUnmarshaller.Instance.Unmarshall(context);
                    break;
            }
        }

        return customErrorResponse;
    }
}
