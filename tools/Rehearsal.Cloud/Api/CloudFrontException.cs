namespace Rehearsal.Cloud.Api;

/// <summary>An error that the CloudFront API answers with.</summary>
internal sealed class CloudFrontException(string code, int status, string message) : Exception(message)
{
    public string Code { get; } = code;

    public int Status { get; } = status;

    public static CloudFrontException NoSuchDistribution() => new("NoSuchDistribution", 404, "The specified distribution does not exist.");

    public static CloudFrontException NoSuchTenant() => new("EntityNotFound", 404, "The specified distribution tenant does not exist.");

    public static CloudFrontException NoSuchInvalidation() => new("NoSuchInvalidation", 404, "The specified invalidation does not exist.");

    public static CloudFrontException InvalidPath(string path) =>
        new(
            "InvalidArgument",
            400,
            $"Your request contains one or more invalid invalidation paths: {(path.Length <= 100 ? path : path[..100] + "…")}"
        );

    public static CloudFrontException InvalidArgument(string message) => new("InvalidArgument", 400, message);

    public static CloudFrontException ReferenceReused(bool asInvalidArgument) =>
        asInvalidArgument
            ? InvalidArgument(
                "Your request contains a caller reference that was used for a previous invalidation batch for the same distribution."
            )
            : new(
                "InvalidationBatchAlreadyExists",
                409,
                "The caller reference that you are using to create an invalidation batch is associated with another batch."
            );

    public static CloudFrontException InconsistentQuantities() =>
        new("InconsistentQuantities", 400, "The value of Quantity and the size of Items don't match.");

    public static CloudFrontException BatchTooLarge() => new("BatchTooLarge", 413, "Invalidation batch specified is too large.");

    public static CloudFrontException TooManyInProgress() =>
        new(
            "TooManyInvalidationsInProgress",
            400,
            "You have exceeded the maximum number of allowable InProgress invalidation batch requests, or invalidation objects."
        );

    public static CloudFrontException MissingBody() =>
        new("MissingBody", 400, "This operation requires a body. Ensure that the body is present and the Content-Type header is set.");

    public static CloudFrontException MalformedXml() =>
        new("MalformedXML", 400, "The XML in the request is not well-formed or not of this operation.");

    public static CloudFrontException AccessDenied(string operation, string target) =>
        new(
            "AccessDenied",
            403,
            $"User: arn:aws:iam::{CloudState.AccountId}:user/rehearsal is not authorized to perform: cloudfront:{operation} "
                + $"on resource: arn:aws:cloudfront::{CloudState.AccountId}:distribution/{target}"
        );

    public static CloudFrontException ExpiredToken() => new("ExpiredToken", 403, "The security token included in the request is expired");

    public static CloudFrontException Throttled() => new("Throttling", 400, "Rate exceeded");

    public static CloudFrontException Internal() =>
        new("InternalFailure", 500, "The request processing has failed because of an unknown error, exception or failure.");

    public static CloudFrontException Unavailable() =>
        new("ServiceUnavailable", 503, "CloudFront encountered an internal error. Please try again.");

    public static CloudFrontException UnknownOperation() =>
        new("UnknownOperationException", 404, "The operation is not part of this rehearsal of the CloudFront API.");
}
