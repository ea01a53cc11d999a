using Amazon.Runtime.Internal.Transform;

namespace Amazon.CloudFront.Model.Internal.MarshallTransformations;

internal static class DistributionUnmarshaller
{
    public static Distribution Unmarshall(XmlUnmarshallerContext context)
    {
        var distribution = new Distribution();
        foreach (var member in XmlMembers.Of(context))
        {
            switch (member)
            {
                case "Id":
                    distribution.Id = context.ReadText();
                    break;
                case "ARN":
                    distribution.ARN = context.ReadText();
                    break;
                case "Status":
                    distribution.Status = context.ReadText();
                    break;
                case "LastModifiedTime":
                    distribution.LastModifiedTime = NullableDateTimeUnmarshaller.Instance.Unmarshall(context);
                    break;
                case "InProgressInvalidationBatches":
                    distribution.InProgressInvalidationBatches = NullableIntUnmarshaller.Instance.Unmarshall(context);
                    break;
                case "DomainName":
                    distribution.DomainName = context.ReadText();
                    break;
                case "DistributionConfig":
                    distribution.DistributionConfig = DistributionConfigUnmarshaller.Unmarshall(context);
                    break;
            }
        }

        return distribution;
    }
}
