using Google.Protobuf.WellKnownTypes;
using Rehearsal.Cloud;
using static Rehearsal.Aws.InputType;

namespace Rehearsal.Aws;

/// <summary>A distribution's inputs, and what they mean to the cloud.</summary>
internal static class DistributionInputs
{
    private static readonly Dictionary<string, InputType> Behavior = new()
    {
        ["allowedMethods"] = Texts.Needed(),
        ["cachePolicyId"] = Text,
        ["cachedMethods"] = Texts.Needed(),
        ["compress"] = Flag,
        ["defaultTtl"] = InputType.Number,
        ["fieldLevelEncryptionId"] = Text,
        ["forwardedValues"] = Opaque,
        ["functionAssociations"] = Opaques,
        ["grpcConfig"] = Opaque,
        ["lambdaFunctionAssociations"] = Opaques,
        ["maxTtl"] = InputType.Number,
        ["minTtl"] = InputType.Number,
        ["originRequestPolicyId"] = Text,
        ["realtimeLogConfigArn"] = Text,
        ["responseHeadersPolicyId"] = Text,
        ["smoothStreaming"] = Flag,
        ["targetOriginId"] = Text.Needed(),
        ["trustedKeyGroups"] = Texts,
        ["trustedSigners"] = Texts,
        ["viewerProtocolPolicy"] = Text.Needed(),
    };

    private static readonly InputType Origin = InputType.Object(
        new Dictionary<string, InputType>
        {
            ["connectionAttempts"] = InputType.Number,
            ["connectionTimeout"] = InputType.Number,
            ["customHeaders"] = Opaques,
            ["customOriginConfig"] = Opaque,
            ["domainName"] = Text.Needed(),
            ["originAccessControlId"] = Text,
            ["originId"] = Text.Needed(),
            ["originPath"] = Text,
            ["originShield"] = Opaque,
            ["responseCompletionTimeout"] = InputType.Number,
            ["s3OriginConfig"] = Opaque,
            ["vpcOriginConfig"] = Opaque,
        }
    );

    private static readonly InputType ErrorResponse = InputType.Object(
        new Dictionary<string, InputType>
        {
            ["errorCachingMinTtl"] = InputType.Number,
            ["errorCode"] = InputType.Number.Needed(),
            ["responseCode"] = InputType.Number,
            ["responsePagePath"] = Text,
        }
    );

    public static IReadOnlyDictionary<string, InputType> All { get; } =
        new Dictionary<string, InputType>
        {
            ["aliases"] = Texts,
            ["anycastIpListId"] = Text,
            ["cacheTagConfig"] = InputType.Object(new Dictionary<string, InputType> { ["headerName"] = Text.Needed() }),
            ["comment"] = Text,
            ["connectionFunctionAssociation"] = Opaque,
            ["continuousDeploymentPolicyId"] = Text,
            ["customErrorResponses"] = ListOf(ErrorResponse),
            ["defaultCacheBehavior"] = InputType.Object(Behavior).Needed(),
            ["defaultRootObject"] = Text,
            ["enabled"] = Flag.Needed(),
            ["httpVersion"] = Text,
            ["isIpv6Enabled"] = Flag,
            ["loggingConfig"] = Opaque,
            ["orderedCacheBehaviors"] = ListOf(
                InputType.Object(new Dictionary<string, InputType>(Behavior) { ["pathPattern"] = Text.Needed() })
            ),
            ["originGroups"] = Opaques,
            ["origins"] = ListOf(Origin).Needed(),
            ["priceClass"] = Text,
            ["restrictions"] = Opaque.Needed(),
            ["retainOnDelete"] = Flag,
            ["staging"] = Flag,
            ["tags"] = Opaque,
            ["viewerCertificate"] = Opaque.Needed(),
            ["viewerMtlsConfig"] = Opaque,
            ["waitForDeployment"] = Flag,
            ["webAclId"] = Text,
        };

    /// <summary>What is wrong with inputs whose types are right.</summary>
    public static IEnumerable<(string Property, string Reason)> Failures(Struct inputs)
    {
        var target = inputs.Object("defaultCacheBehavior").Text("targetOriginId");
        var origins = inputs.List("origins");
        if (target is not null && origins.All(one => !ProtocolValue.IsUnknown(one)) && OriginOf(inputs) is null)
        {
            yield return ("defaultCacheBehavior.targetOriginId", $"no origin has the originId '{target}'");
        }
    }

    /// <summary>What the cloud is told.</summary>
    public static DistributionSettings Settings(Struct inputs)
    {
        var behavior = inputs.Object("defaultCacheBehavior");
        var origin = OriginOf(inputs) ?? new Struct();
        var caching = CachePolicy.Of(behavior);
        return new DistributionSettings
        {
            Origin = new OriginSettings
            {
                Bucket = BucketOf(origin.Text("domainName") ?? ""),
                Path = origin.Text("originPath") ?? "",
                AccessControlId = origin.Text("originAccessControlId"),
            },
            DefaultRootObject = inputs.Text("defaultRootObject") ?? "",
            ViewerRequestFunction = behavior
                .List("functionAssociations")
                .Select(one => one.StructValue)
                .FirstOrDefault(one => one.Text("eventType") == "viewer-request")
                ?.Text("functionArn"),
            CustomErrorResponses = [.. inputs.List("customErrorResponses").Select(one => ErrorOf(one.StructValue))],
            Aliases = [.. inputs.List("aliases").Select(one => one.StringValue)],
            CachesByQueryString = caching.ByQueryString,
            CacheTagHeader = inputs.Object("cacheTagConfig").Text("headerName"),
            MinTtl = caching.MinTtl,
            DefaultTtl = caching.DefaultTtl,
            MaxTtl = caching.MaxTtl,
            Enabled = inputs.Flag("enabled"),
            Comment = inputs.Text("comment") ?? "",
        };
    }

    /// <summary>The inputs of a distribution that is imported, as far as the cloud knows them.</summary>
    public static Struct Of(DistributionSettings settings) =>
        new Struct().With(
            ("enabled", Value.ForBool(settings.Enabled)),
            ("comment", Value.ForString(settings.Comment)),
            ("defaultRootObject", Value.ForString(settings.DefaultRootObject)),
            ("aliases", Value.ForList([.. settings.Aliases.Select(Value.ForString)]))
        );

    private static Struct? OriginOf(Struct inputs)
    {
        var target = inputs.Object("defaultCacheBehavior").Text("targetOriginId");
        return inputs
            .List("origins")
            .Select(one => one.StructValue)
            .FirstOrDefault(one => one is not null && one.Text("originId") == target);
    }

    /// <summary>The bucket of an S3 domain name, <c>NAME.s3.REGION.amazonaws.com</c>.</summary>
    private static string BucketOf(string domainName)
    {
        var end = domainName.LastIndexOf(".s3", StringComparison.Ordinal);
        return end > 0 && domainName.EndsWith(".amazonaws.com", StringComparison.Ordinal) ? domainName[..end] : domainName;
    }

    private static CustomErrorResponse ErrorOf(Struct response) =>
        new(
            (int)(response.Number("errorCode") ?? 0),
            (int?)response.Number("responseCode"),
            response.Text("responsePagePath"),
            response.Number("errorCachingMinTtl") ?? 10
        );
}
