using Amazon.Runtime.Internal.Transform;

namespace Amazon.CloudFront.Model.Internal.MarshallTransformations;

internal static class InvalidationBatchUnmarshaller
{
    public static InvalidationBatch Unmarshall(XmlUnmarshallerContext context)
    {
        var invalidationBatch = new InvalidationBatch();
        foreach (var member in XmlMembers.Of(context))
        {
            switch (member)
            {
                case "Paths":
                    invalidationBatch.Paths = PathsUnmarshaller.Unmarshall(context);
                    break;
                case "CallerReference":
                    invalidationBatch.CallerReference = context.ReadText();
                    break;
            }
        }

        return invalidationBatch;
    }
}
