namespace Rehearsal.Cloud;

/// <summary>What the edges serve in place of an error of the origin.</summary>
/// <param name="ErrorCode">The origin's status, such as 404.</param>
/// <param name="ResponseCode">The status for the viewer; <see langword="null"/>: the origin's.</param>
/// <param name="ResponsePagePath">The path of the page to serve; <see langword="null"/>: the origin's own body.</param>
/// <param name="ErrorCachingMinTtl">Seconds for which the answer is cached; CloudFront's default is 10.</param>
public sealed record CustomErrorResponse(
    int ErrorCode,
    int? ResponseCode = null,
    string? ResponsePagePath = null,
    double ErrorCachingMinTtl = 10
);
