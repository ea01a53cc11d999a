using Amazon.Runtime.Internal.Transform;

namespace Amazon.CloudFront.Model.Internal.MarshallTransformations;

internal static class DomainResultUnmarshaller
{
    public static DomainResult Unmarshall(XmlUnmarshallerContext context)
    {
        var domainResult = new DomainResult();
        foreach (var member in XmlMembers.Of(context))
        {
            switch (member)
            {
                case "Domain":
                    domainResult.Domain = context.ReadText();
                    break;
            }
        }

        return domainResult;
    }
}
