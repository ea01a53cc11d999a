using System.Xml;

namespace InvalidationInfra.Provider.CloudFront.Answers;

/// <summary>The form of answers of CloudFront's API, as far as it tells them from anything else.</summary>
internal static class AnswerForm
{
    /// <summary>The most bytes of an answer: a hundred times as many as CloudFront's largest page has.</summary>
    public const int MaxBytes = 16 * 1024 * 1024;

    // CloudFront's deepest document has eight levels.
    private const int MaxDepth = 64;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MaxBytes,
    };

    /// <summary>The element that the answer to a request is; null for requests of other services.</summary>
    public static string? RootOf(HttpMethod method, string path) =>
        path.Trim('/').Split('/') switch
        {
            [_, "distribution" or "distribution-tenant", _, "invalidation"] => method == HttpMethod.Post
                ? "Invalidation"
                : "InvalidationList",
            [_, "distribution" or "distribution-tenant", _, "invalidation", _] => "Invalidation",
            [_, "distribution"] when method == HttpMethod.Get => "DistributionList",
            _ => null,
        };

    /// <summary>
    /// The name of a document's root; null for what is no XML, and for what is nested deeper than any answer. A parser that recurses would
    /// need the stack for it.
    /// </summary>
    public static string? RootOf(byte[] document)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(document), Settings);
            var root = (string?)null;
            while (reader.Read())
            {
                if (reader.Depth > MaxDepth)
                {
                    return null;
                }

                root ??= reader.NodeType == XmlNodeType.Element ? reader.LocalName : null;
            }

            return root;
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
