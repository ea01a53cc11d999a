using Amazon.Runtime.Internal.Transform;

namespace Amazon.CloudFront.Model.Internal.MarshallTransformations;

internal static class DistributionListUnmarshaller
{
    public static DistributionList Unmarshall(XmlUnmarshallerContext context)
    {
        var distributionList = new DistributionList();
        foreach (var member in XmlMembers.Of(context))
        {
            switch (member)
            {
                case "Marker":
                    distributionList.Marker = context.ReadText();
                    break;
                case "NextMarker":
                    distributionList.NextMarker = context.ReadText();
                    break;
                case "MaxItems":
                    distributionList.MaxItems = NullableIntUnmarshaller.Instance.Unmarshall(context);
                    break;
                case "IsTruncated":
                    distributionList.IsTruncated = NullableBoolUnmarshaller.Instance.Unmarshall(context);
                    break;
                case "Quantity":
                    distributionList.Quantity = NullableIntUnmarshaller.Instance.Unmarshall(context);
                    break;
                case "Items/DistributionSummary":
                    (distributionList.Items ??= []).Add(DistributionSummaryUnmarshaller.Unmarshall(context));
                    break;
            }
        }

        return distributionList;
    }
}
