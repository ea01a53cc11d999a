using Amazon.Runtime.Internal.Transform;

namespace Amazon.CloudFront.Model.Internal.MarshallTransformations;

internal static class InvalidationUnmarshaller
{
    public static Invalidation Unmarshall(XmlUnmarshallerContext context)
    {
        var invalidation = new Invalidation();
        foreach (var member in XmlMembers.Of(context))
        {
            switch (member)
            {
                case "Id":
                    invalidation.Id = context.ReadText();
                    break;
                case "Status":
                    invalidation.Status = context.ReadText();
                    break;
                case "CreateTime":
                    invalidation.CreateTime = NullableDateTimeUnmarshaller.Instance.Unmarshall(context);
                    break;
                case "InvalidationBatch":
                    invalidation.InvalidationBatch = InvalidationBatchUnmarshaller.Unmarshall(context);
                    break;
            }
        }

        return invalidation;
    }
}
