namespace InvalidationInfra.CommandLine;

/// <summary>
/// Reads the AWS CLI's input of <c>create-invalidation</c>, and of <c>create-invalidation-for-distribution-tenant</c>.
/// </summary>
internal static class InputReader
{
    public const string DistributionId = "DistributionId";
    public const string TenantId = "Id";

    public static CreateInvalidationInput Read(JsonMember root)
    {
        var members = root.Members(DistributionId, TenantId, BatchJson.Name);
        if (members.ContainsKey(DistributionId) && members.TryGetValue(TenantId, out var tenant))
        {
            tenant.Fail($"is a tenant's, beside the {DistributionId} of a distribution: remove the one that is not meant");
        }

        return new CreateInvalidationInput
        {
            DistributionId = members.GetValueOrDefault(DistributionId)?.Text("the ID of a distribution, such as \"E2QWRUHAPOMQZL\""),
            DistributionTenantId = members
                .GetValueOrDefault(TenantId)
                ?.Text("the ID of a distribution tenant, such as \"dt_2wjDZi3hD1ivOXf6rpZJOSNE1AB\""),
            InvalidationBatch = members.GetValueOrDefault(BatchJson.Name) is { } batch ? BatchJson.ReadMember(batch) : null,
        };
    }
}
