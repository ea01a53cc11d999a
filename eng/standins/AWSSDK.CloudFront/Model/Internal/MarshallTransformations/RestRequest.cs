using System.Text;
using System.Xml;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Util;
using Amazon.Util;

namespace Amazon.CloudFront.Model.Internal.MarshallTransformations;

/// <summary>The parts of a CloudFront request over HTTP: path, query string, XML body.</summary>
internal static class RestRequest
{
    private const string ApiVersion = "2020-05-31";
    private const string XmlNamespace = "http://cloudfront.amazonaws.com/doc/2020-05-31/";

    private static readonly XmlWriterSettings BodySettings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        OmitXmlDeclaration = true,
        NewLineHandling = NewLineHandling.Entitize,
    };

    public static DefaultRequest Create(AmazonCloudFrontRequest publicRequest, string method, string path)
    {
        var request = new DefaultRequest(publicRequest, "Amazon.CloudFront")
        {
            HttpMethod = method,
            ResourcePath = path,
            UseQueryString = method == "GET",
        };
        request.Headers[HeaderKeys.XAmzApiVersion] = ApiVersion;
        return request;
    }

    public static void SetPathMember(this DefaultRequest request, string name, string value)
    {
        if (value is null)
        {
            throw new AmazonCloudFrontException($"Request object does not have required field {name} set");
        }

        request.AddPathResource($"{{{name}}}", StringUtils.FromString(value));
    }

    public static void SetQueryMember(this DefaultRequest request, string name, string value)
    {
        if (value is not null)
        {
            request.Parameters[name] = value;
        }
    }

    public static void SetInvalidationBatch(this DefaultRequest request, InvalidationBatch batch)
    {
        using var body = new MemoryStream();
        using (var xml = XmlWriter.Create(body, BodySettings))
        {
            if (batch is not null)
            {
                Write(xml, batch);
            }
        }

        request.Content = body.ToArray();
        request.Headers[HeaderKeys.ContentTypeHeader] = "application/xml";
    }

    private static void Write(XmlWriter xml, InvalidationBatch batch)
    {
        xml.WriteStartElement("InvalidationBatch", XmlNamespace);
        if (batch.Paths is { } paths)
        {
            xml.WriteStartElement("Paths");
            if (paths.Quantity is { } quantity)
            {
                xml.WriteElementString("Quantity", StringUtils.FromInt(quantity));
            }

            Write(xml, paths.Items);
            xml.WriteEndElement();
        }

        if (batch.CallerReference is not null)
        {
            xml.WriteElementString("CallerReference", batch.CallerReference);
        }

        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, List<string> items)
    {
        // With InitializeCollections a list is never null, so an empty one cannot mean "send an empty list".
        if (items is null || (items.Count == 0 && AWSConfigs.InitializeCollections))
        {
            return;
        }

        xml.WriteStartElement("Items");
        foreach (var path in items)
        {
            xml.WriteElementString("Path", path);
        }

        xml.WriteEndElement();
    }
}
