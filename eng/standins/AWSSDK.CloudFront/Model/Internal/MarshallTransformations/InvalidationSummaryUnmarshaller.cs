using Amazon.Runtime.Internal.Transform;

namespace Amazon.CloudFront.Model.Internal.MarshallTransformations;

internal static class InvalidationSummaryUnmarshaller
{
    public static InvalidationSummary Unmarshall(XmlUnmarshallerContext context)
    {
        var invalidationSummary = new InvalidationSummary();
        foreach (var member in XmlMembers.Of(context))
        {
            switch (member)
            {
                case "Id":
                    invalidationSummary.Id = context.ReadText();
                    break;
                case "CreateTime":
                    invalidationSummary.CreateTime = NullableDateTimeUnmarshaller.Instance.Unmarshall(context);
                    break;
                case "Status":
                    invalidationSummary.Status = context.ReadText();
                    break;
            }
        }

        return invalidationSummary;
    }
}
