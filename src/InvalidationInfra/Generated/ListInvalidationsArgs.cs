// Made from the package's schema: edit that, then
// dotnet run --project src/InvalidationInfra.Provider -- --sdk src/InvalidationInfra/Generated
using Pulumi;

namespace InvalidationInfra;

/// <summary>The arguments of <see cref="ListInvalidations.InvokeAsync"/>.</summary>
public sealed partial class ListInvalidationsArgs : InvokeArgs
{
    /// <summary>The ID of the distribution, such as <c>E2QWRUHAPOMQZL</c>; this or a tenant.</summary>
    [Input("distributionId")]
    public string? DistributionId { get; set; }

    /// <summary>The ID of the distribution tenant, instead of a distribution.</summary>
    [Input("distributionTenantId")]
    public string? DistributionTenantId { get; set; }

    /// <summary>The largest number of invalidations to list, 1 to 1,000. <c>100</c> unless given.</summary>
    [Input("maxItems")]
    public int? MaxItems { get; set; }
}
