// Made from the package's schema: edit that, then
// dotnet run --project src/InvalidationInfra.Provider -- --sdk src/InvalidationInfra/Generated
using Pulumi;

namespace InvalidationInfra;

/// <summary>The arguments of <see cref="GetInvalidation.InvokeAsync"/>.</summary>
public sealed partial class GetInvalidationArgs : InvokeArgs
{
    /// <summary>The ID of the distribution, such as <c>E2QWRUHAPOMQZL</c>; this or a tenant.</summary>
    [Input("distributionId")]
    public string? DistributionId { get; set; }

    /// <summary>The ID of the distribution tenant, instead of a distribution.</summary>
    [Input("distributionTenantId")]
    public string? DistributionTenantId { get; set; }

    /// <summary>The ID of the invalidation, such as <c>I2J0I21PCUYOIK</c>.</summary>
    [Input("invalidationId", required: true)]
    public string InvalidationId { get; set; } = null!;
}
