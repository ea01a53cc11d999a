using System.Text;

namespace Rehearsal.Cloud;

/// <summary>What an edge answered to a viewer.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The bytes.</param>
/// <param name="ContentType">The media type.</param>
/// <param name="ETag">The entity tag without quotes, if any.</param>
/// <param name="CacheResult"><c>Hit</c>, <c>Miss</c>, <c>RefreshHit</c> or <c>Error</c>: the first word of <c>X-Cache</c>.</param>
/// <param name="Age">Seconds that the copy has been at the edge.</param>
/// <param name="CacheControl">The origin's Cache-Control, if any.</param>
/// <param name="Edge">The edge that answered, from 0.</param>
public sealed record ViewerResponse(
    int Status,
    ReadOnlyMemory<byte> Body,
    string ContentType,
    string? ETag,
    string CacheResult,
    int Age,
    string? CacheControl,
    int Edge
)
{
    /// <summary>The body read as UTF-8.</summary>
    public string Text => Encoding.UTF8.GetString(Body.Span);
}
