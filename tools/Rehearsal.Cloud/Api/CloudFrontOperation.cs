namespace Rehearsal.Cloud.Api;

/// <summary>A request's operation, and what its URL names.</summary>
internal sealed record CloudFrontOperation(string Name, string TargetId = "", string InvalidationId = "")
{
    private const string ApiVersion = "2020-05-31";

    /// <summary>Every operation that the cloud knows.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "CreateInvalidation",
        "GetInvalidation",
        "ListInvalidations",
        "CreateInvalidationForDistributionTenant",
        "GetInvalidationForDistributionTenant",
        "ListInvalidationsForDistributionTenant",
        "GetDistribution",
        "GetDistributionConfig",
        "ListDistributions",
        "GetDistributionTenant",
    ];

    public bool IsForTenant => Name.EndsWith("DistributionTenant", StringComparison.Ordinal);

    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The decoded path.</param>
    /// <returns>The operation; <see langword="null"/> when the cloud has no such.</returns>
    public static CloudFrontOperation? Find(string method, string path) =>
        (method, path.Split('/', StringSplitOptions.RemoveEmptyEntries)) switch
        {
            ("POST", [ApiVersion, "distribution", var id, "invalidation"]) => new("CreateInvalidation", id),
            ("GET", [ApiVersion, "distribution", var id, "invalidation", var one]) => new("GetInvalidation", id, one),
            ("GET", [ApiVersion, "distribution", var id, "invalidation"]) => new("ListInvalidations", id),
            ("POST", [ApiVersion, "distribution-tenant", var id, "invalidation"]) => new("CreateInvalidationForDistributionTenant", id),
            ("GET", [ApiVersion, "distribution-tenant", var id, "invalidation", var one]) => new(
                "GetInvalidationForDistributionTenant",
                id,
                one
            ),
            ("GET", [ApiVersion, "distribution-tenant", var id, "invalidation"]) => new("ListInvalidationsForDistributionTenant", id),
            ("GET", [ApiVersion, "distribution", var id]) => new("GetDistribution", id),
            ("GET", [ApiVersion, "distribution", var id, "config"]) => new("GetDistributionConfig", id),
            ("GET", [ApiVersion, "distribution"]) => new("ListDistributions"),
            ("GET", [ApiVersion, "distribution-tenant", var id]) => new("GetDistributionTenant", id),
            _ => null,
        };
}
