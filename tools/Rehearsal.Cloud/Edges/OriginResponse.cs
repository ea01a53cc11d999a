namespace Rehearsal.Cloud.Edges;

/// <summary>What an origin answered.</summary>
internal sealed record OriginResponse(
    int Status,
    ReadOnlyMemory<byte> Body,
    string ContentType,
    string? ETag,
    string? CacheControl,
    IReadOnlyDictionary<string, string> Headers
)
{
    private static readonly Dictionary<string, string> NoHeaders = [];

    public static OriginResponse Error(int status, string code) =>
        new(
            status,
            System.Text.Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>{code}</Code></Error>"),
            "application/xml",
            null,
            null,
            NoHeaders
        );

    public static OriginResponse Of(StoredObject stored) =>
        new(200, stored.Content, stored.ContentType, stored.ETag, stored.CacheControl, stored.Headers);

    public static OriginResponse OfFile(byte[] content, string contentType) =>
        new(200, content, contentType, Bucket.EntityTag(content), null, NoHeaders);
}
