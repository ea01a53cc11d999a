using System.Xml.Linq;

namespace Rehearsal.Cloud.Api;

/// <summary>An answer of the CloudFront API.</summary>
internal sealed record CloudFrontAnswer(int Status, XElement Body, string? ETag = null, string? Location = null, string? ErrorCode = null);
