using Amazon.Runtime.Internal.Transform;

namespace Amazon.CloudFront.Model.Internal.MarshallTransformations;

/// <summary>Walks the elements inside the element that the reader is on.</summary>
internal static class XmlMembers
{
    /// <summary>
    /// The path of each element below the current one, relative to it (<c>Quantity</c>, <c>Items/Path</c>), with the reader on that
    /// element.
    /// Whoever reads an element's content leaves the reader at its end.
    /// </summary>
    public static IEnumerable<string> Of(XmlUnmarshallerContext context)
    {
        var depth = context.CurrentDepth;
        var prefix = context.CurrentPath.Length + 1;
        while (context.Read())
        {
            if (context.IsStartElement)
            {
                yield return context.CurrentPath[prefix..];
            }
            else if (context.IsEndElement && context.CurrentDepth < depth)
            {
                yield break;
            }
        }
    }
}
