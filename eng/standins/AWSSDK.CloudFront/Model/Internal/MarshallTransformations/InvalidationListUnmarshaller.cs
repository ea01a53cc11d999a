using Amazon.Runtime.Internal.Transform;

namespace Amazon.CloudFront.Model.Internal.MarshallTransformations;

internal static class InvalidationListUnmarshaller
{
    public static InvalidationList Unmarshall(XmlUnmarshallerContext context)
    {
        var invalidationList = new InvalidationList();
        foreach (var member in XmlMembers.Of(context))
        {
            switch (member)
            {
                case "Marker":
                    invalidationList.Marker = context.ReadText();
                    break;
                case "NextMarker":
                    invalidationList.NextMarker = context.ReadText();
                    break;
                case "MaxItems":
                    invalidationList.MaxItems = NullableIntUnmarshaller.Instance.Unmarshall(context);
                    break;
                case "IsTruncated":
                    invalidationList.IsTruncated = NullableBoolUnmarshaller.Instance.Unmarshall(context);
                    break;
                case "Quantity":
                    invalidationList.Quantity = NullableIntUnmarshaller.Instance.Unmarshall(context);
                    break;
                case "Items/InvalidationSummary":
                    (invalidationList.Items ??= []).Add(InvalidationSummaryUnmarshaller.Unmarshall(context));
                    break;
            }
        }

        return invalidationList;
    }
}
