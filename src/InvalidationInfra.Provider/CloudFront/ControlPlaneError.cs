using System.Net;
using System.Net.Sockets;
using System.Xml;
using Amazon.Runtime;
using InvalidationInfra.Provider.CloudFront.Answers;

namespace InvalidationInfra.Provider.CloudFront;

/// <summary>The meaning of an exception of the AWS SDK: its kind, whether to try again, and what to tell the user.</summary>
internal static class ControlPlaneError
{
    private const string QuotaReached = "TooManyInvalidationsInProgress";

    private const string AccessDenied = "AccessDenied";
    private const string NoSuchDistribution = "NoSuchDistribution";
    private const string SignatureDoesNotMatch = "SignatureDoesNotMatch";
    private const string NoSuchTenant = "EntityNotFound";

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
        "TokenRefreshRequired",
    };

    private static readonly HashSet<string> ClockCodes = new(StringComparer.Ordinal) { "RequestExpired", "RequestTimeTooSkewed" };

    private static readonly HashSet<string> UnknownCredentialCodes = new(StringComparer.Ordinal)
    {
        "InvalidClientTokenId",
        "UnrecognizedClientException",
        "InvalidAccessKeyId",
        SignatureDoesNotMatch,
        "IncompleteSignature",
    };

    /// <summary>Whether the same request may be answered when it is made again.</summary>
    public static bool IsTransient(Exception exception) =>
        exception switch
        {
            _ when Redirected(exception) is not null => false,
            AmazonServiceException { ErrorCode: { } code } when TransientCodes.Contains(code) => true,
            AmazonServiceException service
                when (int)service.StatusCode >= 500
                    || service.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout => true,
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

    /// <summary>Whether AWS refuses the time that a request was signed for: the clock of this machine is wrong by minutes.</summary>
    public static bool IsOfClock(Exception exception) =>
        exception is AmazonServiceException { ErrorCode: { } code } service
        && (
            ClockCodes.Contains(code)
            || (
                code == SignatureDoesNotMatch
                && (
                    service.Message.Contains("Signature expired", StringComparison.OrdinalIgnoreCase)
                    || service.Message.Contains("Signature not yet current", StringComparison.OrdinalIgnoreCase)
                )
            )
        );

    /// <summary>A few words for a progress line.</summary>
    public static string NameOf(Exception exception) =>
        exception switch
        {
            AmazonServiceException { ErrorCode: QuotaReached } => "too many invalidations in progress",
            AmazonServiceException { ErrorCode: { Length: > 0 } code } => $"CloudFront answered {code}",
            AmazonServiceException { StatusCode: not 0 } service => $"CloudFront answered HTTP {(int)service.StatusCode}",
            _ => "CloudFront did not answer",
        };

    /// <summary>The failure in words: what happened, to which distribution, and what to do next.</summary>
    /// <param name="partition">The partition of the target's account, <c>aws</c> for most of the world.</param>
    /// <param name="addition">What else to say of it, after the message.</param>
    public static CloudFrontException Explain(
        Exception exception,
        InvalidationTarget target,
        string action,
        string partition,
        string addition = ""
    ) =>
        new(
            KindOf(exception),
            MessageOf(exception, target, CloudFrontAction.For(action, target), partition) + addition,
            (exception as AmazonServiceException)?.ErrorCode is { Length: > 0 } code ? code : null,
            exception
        );

    private static CloudFrontFailure KindOf(Exception exception) =>
        exception switch
        {
            _ when Redirected(exception) is not null => CloudFrontFailure.Refused,
            _ when IsTransient(exception) => CloudFrontFailure.Transient,
            AmazonServiceException { ErrorCode: AccessDenied or "AccessDeniedException" } => CloudFrontFailure.Denied,
            AmazonServiceException { ErrorCode: NoSuchDistribution or NoSuchTenant } => CloudFrontFailure.Gone,
            AmazonServiceException service when IsReferenceUsed(service) => CloudFrontFailure.ReferenceUsed,
            _ when IsOfClock(exception) => CloudFrontFailure.Expired,
            AmazonServiceException { ErrorCode: { } code } when ExpiredCodes.Contains(code) => CloudFrontFailure.Expired,
            AmazonServiceException { ErrorCode: { } code } when UnknownCredentialCodes.Contains(code) =>
                CloudFrontFailure.UnknownCredentials,
            AmazonServiceException => CloudFrontFailure.Refused,
            _ => CloudFrontFailure.Unsendable,
        };

    private static string MessageOf(Exception exception, InvalidationTarget target, string action, string partition) =>
        exception switch
        {
            ConfigurationException => exception.Message,
            _ when Redirected(exception) is { } redirected => $"{action} for {target} failed: {redirected.Message}",
            OperationCanceledException or TimeoutException => $"{action} for {target} got no answer from CloudFront in time",
            AmazonServiceException { ErrorCode: AccessDenied or "AccessDeniedException" } => Denied(target, action, partition),
            AmazonServiceException { ErrorCode: NoSuchDistribution or NoSuchTenant } =>
                $"there is no {target} in the account of these credentials: check the id, and the profile or role of the provider",
            AmazonServiceException service when IsReferenceUsed(service) => ReferenceUsed(target),
            AmazonServiceException service when IsOfClock(service) =>
                $"AWS does not accept the time that the request was signed for ({SentenceOf(service)}): set the clock of this machine, "
                    + "and repeat the command",
            AmazonServiceException { ErrorCode: { } code } when ExpiredCodes.Contains(code) =>
                $"the AWS credentials have expired ({code}): sign in again (\"aws sso login\", a new session token) and repeat the command",
            AmazonServiceException { ErrorCode: { } code } service when UnknownCredentialCodes.Contains(code) =>
                $"AWS does not accept the credentials ({SentenceOf(service)}): check cloudfront-invalidation:profile, accessKey and "
                    + "secretKey, or the environment",
            AmazonServiceException { ErrorCode: QuotaReached } =>
                $"{target} has too many invalidations in progress (3,000 paths, 15 wildcard paths): repeat the command when "
                    + "they have completed",
            AmazonServiceException { StatusCode: not 0 } service =>
                $"{action} for {target} failed: {service.ErrorCode ?? $"HTTP {(int)service.StatusCode}"}: {service.Message}",
            AmazonUnmarshallingException or XmlException =>
                $"{action} for {target} got no answer from CloudFront, but something that is no XML",
            _ when Innermost(exception) is HttpRequestException or SocketException or IOException =>
                $"{action} for {target} got no answer from CloudFront: {Innermost(exception).Message}",
            _ => $"{action} for {target} could not be sent: {CredentialFiles.FindMistake() ?? Unsigned(exception)}",
        };

    private static string Denied(InvalidationTarget target, string action, string partition) =>
        $"the credentials may not call {action}{(target.IsAny ? "" : $" for {target}")}. Their policy needs a statement like "
        + $"{Statement(target, partition)}";

    private static string Statement(InvalidationTarget target, string partition) =>
        target.IsAny
            ? """{"Effect": "Allow", "Action": "cloudfront:ListDistributions", "Resource": "*"}"""
            : $$"""{"Effect": "Allow", "Action": [{{string.Join(", ", ActionsOn(target))}}], "Resource": "{{ArnOf(target, partition)}}"}""";

    private static IEnumerable<string> ActionsOn(InvalidationTarget target) =>
        ((string[])[CloudFrontAction.CreateInvalidation, CloudFrontAction.GetInvalidation, CloudFrontAction.ListInvalidations]).Select(
            action => $"\"{CloudFrontAction.For(action, target)}\""
        );

    private static string ArnOf(InvalidationTarget target, string partition) =>
        $"arn:{partition}:cloudfront::ACCOUNT:{(target.IsTenant ? "distribution-tenant" : "distribution")}/{target.Id}";

    private static bool IsReferenceUsed(AmazonServiceException exception) =>
        exception.ErrorCode == "InvalidationBatchAlreadyExists"
        || (exception.ErrorCode == "InvalidArgument" && exception.Message.Contains("caller reference", StringComparison.OrdinalIgnoreCase));

    private static string ReferenceUsed(InvalidationTarget target) =>
        $"{target} has had an invalidation with this caller reference but other paths. A caller reference names one batch for ever: "
        + "leave callerReference out of invalidationBatch to have a new one derived, or choose another";

    // Never what the SDK says of loading credentials: it quotes files, and what a credential_process writes.
    private static string Unsigned(Exception exception) =>
        $"the AWS SDK got no credentials that it can use ({Innermost(exception).GetType().Name}): sign in, or check "
        + "cloudfront-invalidation:profile, accessKey and secretKey, and what the profile runs. \"aws sts get-caller-identity\" says more";

    private static RedirectedException? Redirected(Exception? exception) =>
        exception is null or RedirectedException ? exception as RedirectedException : Redirected(exception.InnerException);

    // What AWS itself says of it, without the full stop, so that it fits into a sentence.
    private static string SentenceOf(AmazonServiceException service) => $"{service.ErrorCode}: {service.Message.TrimEnd().TrimEnd('.')}";

    private static Exception Innermost(Exception exception) => exception.InnerException is { } inner ? Innermost(inner) : exception;
}
