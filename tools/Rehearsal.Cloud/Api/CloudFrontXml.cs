using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Rehearsal.Cloud.Api;

/// <summary>The XML of the CloudFront API: what requests say and what answers are made of.</summary>
internal static class CloudFrontXml
{
    public static readonly XNamespace Namespace = "http://cloudfront.amazonaws.com/doc/2020-05-31/";

    /// <exception cref="CloudFrontException">The body is missing, malformed or inconsistent.</exception>
    public static InvalidationBatch ReadBatch(string body)
    {
        if (string.IsNullOrWhiteSpace(body))
        {
            throw CloudFrontException.MissingBody();
        }

        var root = Parse(body);
        var paths = Child(root, "Paths") ?? throw CloudFrontException.MalformedXml();
        var items = (Child(paths, "Items")?.Elements() ?? []).Where(one => one.Name.LocalName == "Path").Select(one => one.Value).ToArray();
        if (!int.TryParse(Child(paths, "Quantity")?.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var quantity))
        {
            throw CloudFrontException.MalformedXml();
        }

        if (quantity != items.Length)
        {
            throw CloudFrontException.InconsistentQuantities();
        }

        if (items.Length == 0)
        {
            throw CloudFrontException.InvalidArgument("Your request must contain at least one path.");
        }

        return Child(root, "CallerReference")?.Value is { Length: > 0 } reference
            ? new InvalidationBatch(reference, items)
            : throw CloudFrontException.InvalidArgument("Your request must contain a caller reference.");
    }

    public static XElement Invalidation(AcceptedInvalidation invalidation) =>
        new(
            Namespace + "Invalidation",
            Element("Id", invalidation.Id),
            Element("Status", invalidation.Status),
            Element("CreateTime", Time(invalidation.CreateTime)),
            new XElement(
                Namespace + "InvalidationBatch",
                Listed("Paths", "Path", invalidation.Paths),
                Element("CallerReference", invalidation.CallerReference)
            )
        );

    public static XElement InvalidationList(Page<AcceptedInvalidation> page) =>
        PageOf(
            "InvalidationList",
            page,
            one => new XElement(
                Namespace + "InvalidationSummary",
                Element("Id", one.Id),
                Element("CreateTime", Time(one.CreateTime)),
                Element("Status", one.Status)
            )
        );

    public static XElement Error(CloudFrontException error, string requestId) =>
        new(
            Namespace + "ErrorResponse",
            new XElement(
                Namespace + "Error",
                Element("Type", error.Status >= 500 ? "Receiver" : "Sender"),
                Element("Code", error.Code),
                Element("Message", error.Message)
            ),
            Element("RequestId", requestId)
        );

    /// <summary>A page with its markers, in the form that all lists of this API have.</summary>
    public static XElement PageOf<T>(string name, Page<T> page, Func<T, XElement> item) =>
        new(
            Namespace + name,
            Element("Marker", page.Marker),
            page.NextMarker is string next ? Element("NextMarker", next) : null,
            Element("MaxItems", page.MaxItems),
            Element("IsTruncated", page.NextMarker is not null),
            Element("Quantity", page.Items.Count),
            page.Items.Count > 0 ? new XElement(Namespace + "Items", page.Items.Select(item)) : null
        );

    /// <summary>A list with its quantity, in the form that all lists inside a configuration have.</summary>
    public static XElement Listed(string name, string itemName, IEnumerable<object> items)
    {
        var all = items.Select(item => item as XElement ?? Element(itemName, item)).ToArray();
        return new XElement(
            Namespace + name,
            Element("Quantity", all.Length),
            all.Length > 0 ? new XElement(Namespace + "Items", all.Cast<object>()) : null
        );
    }

    public static XElement Element(string name, object value) => new(Namespace + name, value);

    public static string Time(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    public static string Serialize(XElement root) => "<?xml version=\"1.0\"?>\n" + root.ToString(SaveOptions.DisableFormatting);

    private static XElement Parse(string body)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(body), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            var root = XElement.Load(reader);
            return root.Name.LocalName == "InvalidationBatch" ? root : throw CloudFrontException.MalformedXml();
        }
        catch (XmlException)
        {
            throw CloudFrontException.MalformedXml();
        }
    }

    private static XElement? Child(XElement parent, string name) => parent.Elements().FirstOrDefault(one => one.Name.LocalName == name);
}
