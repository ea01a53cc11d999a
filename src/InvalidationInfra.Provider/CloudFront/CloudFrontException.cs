namespace InvalidationInfra.Provider.CloudFront;

/// <summary>CloudFront did not do what was asked. The message is for the user, and complete.</summary>
/// <param name="code">The error code that AWS answered; null where it answered none.</param>
internal sealed class CloudFrontException(CloudFrontFailure kind, string message, string? code = null, Exception? inner = null)
    : Exception(message, inner)
{
    /// <summary>The kind of failure, which says what a caller may do about it.</summary>
    public CloudFrontFailure Kind { get; } = kind;

    /// <summary>The error code that AWS answered, <c>NoSuchDistribution</c>; null where it answered none.</summary>
    public string? Code { get; } = code;
}
