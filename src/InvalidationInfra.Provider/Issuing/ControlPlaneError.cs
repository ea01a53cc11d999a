using System.Net;
using System.Xml;
using Amazon.Runtime;
using InvalidationInfra.Provider.Configuration;
using InvalidationInfra.Provider.Invalidations;

namespace InvalidationInfra.Provider.Issuing;

/// <summary>What an exception of the AWS SDK means: whether to try again, and what to tell the user.</summary>
internal static class ControlPlaneError
{
    public const string QuotaReached = "TooManyInvalidationsInProgress";

    private static readonly HashSet<string> TransientCodes = new(StringComparer.Ordinal)
    {
        "Throttling",
        "ThrottlingException",
        "ThrottledException",
        "RequestThrottled",
        "RequestLimitExceeded",
        "TooManyRequestsException",
        QuotaReached,
        "ServiceUnavailable",
        "InternalError",
        "InternalFailure",
        "RequestTimeout",
        "RequestTimeoutException",
        "TooManyInvalidationsInProgressException",
    };

    private static readonly HashSet<string> ExpiredCodes = new(StringComparer.Ordinal)
    {
        "ExpiredToken",
        "ExpiredTokenException",
        "RequestExpired",
        "TokenRefreshRequired",
    };

    private static readonly HashSet<string> UnknownCredentialCodes = new(StringComparer.Ordinal)
    {
        "InvalidClientTokenId",
        "UnrecognizedClientException",
        "InvalidAccessKeyId",
        "SignatureDoesNotMatch",
        "IncompleteSignature",
    };

    /// <summary>Whether the same request may be answered when it is made again.</summary>
    public static bool IsTransient(Exception exception) =>
        exception switch
        {
            AmazonServiceException { ErrorCode: { } code } when TransientCodes.Contains(code) => true,
            AmazonServiceException service when (int)service.StatusCode >= 500 || service.StatusCode == HttpStatusCode.TooManyRequests =>
                true,
            // An answer that is no answer (cut off, or a proxy's page): the request may or may not have taken effect.
            AmazonUnmarshallingException or XmlException => true,
            // No status: the request never got an answer.
            AmazonServiceException { StatusCode: 0 } => true,
            AmazonServiceException => false,
            HttpRequestException or IOException or TimeoutException => true,
            // The SDK's own time for one attempt; the operation's cancellation never gets here.
            OperationCanceledException => true,
            AmazonClientException { InnerException: { } inner } => IsTransient(inner),
            _ => false,
        };

    /// <summary>Whether the credentials are good, but not for this.</summary>
    public static bool IsDenied(Exception exception) =>
        exception is AmazonServiceException { ErrorCode: "AccessDenied" or "AccessDeniedException" };

    /// <summary>A few words for a progress line.</summary>
    public static string NameOf(Exception exception) =>
        exception switch
        {
            AmazonServiceException { ErrorCode: QuotaReached } => "too many invalidations in progress",
            AmazonServiceException { ErrorCode: { Length: > 0 } code } => $"CloudFront answered {code}",
            AmazonServiceException { StatusCode: not 0 } service => $"CloudFront answered HTTP {(int)service.StatusCode}",
            _ => "CloudFront did not answer",
        };

    /// <summary>What happened, to which distribution, and what to do next.</summary>
    public static string Explain(Exception exception, RequestContext context) =>
        exception switch
        {
            ConfigurationException => exception.Message,
            _ when IsDenied(exception) => Denied(context),
            AmazonServiceException { ErrorCode: "NoSuchDistribution" or "EntityNotFound" } =>
                $"there is no {context.Target} in the account of these credentials: check the id, and the profile or role of the provider",
            AmazonServiceException { ErrorCode: "InvalidationBatchAlreadyExists" } => ReferenceUsed(context),
            AmazonServiceException { ErrorCode: "InvalidArgument" } service
                when service.Message.Contains("caller reference", StringComparison.OrdinalIgnoreCase) => ReferenceUsed(context),
            AmazonServiceException { ErrorCode: { } code } when ExpiredCodes.Contains(code) =>
                $"the AWS credentials have expired ({code}): sign in again (\"aws sso login\", a new session token) and repeat the command",
            AmazonServiceException { ErrorCode: { } code } when UnknownCredentialCodes.Contains(code) =>
                $"AWS does not accept the credentials ({code}): check cloudfront-invalidation:profile, accessKey and secretKey, or the environment",
            AmazonServiceException { ErrorCode: QuotaReached } =>
                $"{context.Target} has too many invalidations in progress (3,000 paths, 15 wildcard paths): repeat the command when they have completed",
            AmazonServiceException { StatusCode: not 0 } service =>
                $"{context.Action} for {context.Target} failed: {service.ErrorCode ?? $"HTTP {(int)service.StatusCode}"}: {service.Message}",
            AmazonClientException client when client.InnerException is null =>
                $"{context.Action} for {context.Target} could not be sent: {client.Message}",
            _ => $"{context.Action} for {context.Target} got no answer from CloudFront: {Innermost(exception).Message}",
        };

    private static string Denied(RequestContext context) =>
        $"the credentials may not call {context.Action}{(context.Target.IsAny ? "" : $" for {context.Target}")}. Their policy needs a statement like {Statement(context.Target)}";

    private static string Statement(InvalidationTarget target) =>
        target.IsAny
            ? """{"Effect": "Allow", "Action": "cloudfront:ListDistributions", "Resource": "*"}"""
            : $$"""{"Effect": "Allow", "Action": ["cloudfront:CreateInvalidation", "cloudfront:GetInvalidation", "cloudfront:ListInvalidations"], "Resource": "{{ArnOf(target)}}"}""";

    private static string ArnOf(InvalidationTarget target) =>
        $"arn:aws:cloudfront::ACCOUNT:{(target.IsTenant ? "distribution-tenant" : "distribution")}/{target.Id}";

    private static string ReferenceUsed(RequestContext context) =>
        $"{context.Target} has had an invalidation with this caller reference but other paths. A caller reference names one batch for ever: "
        + "leave callerReference out of invalidationBatch to have a new one derived, or choose another";

    private static Exception Innermost(Exception exception) => exception.InnerException is { } inner ? Innermost(inner) : exception;
}
