using InvalidationInfra.Provider.Properties;

namespace InvalidationInfra.Provider.Invalidations;

/// <summary>Which distribution or tenant the inputs name: exactly one.</summary>
internal static class TargetReader
{
    public static InvalidationTarget? Read(PropertyReader reader)
    {
        var distribution = reader.Text("distributionId");
        var tenant = reader.Text("distributionTenantId");
        if (distribution.IsAbsent && tenant.IsAbsent)
            reader.Fail("distributionId", "set the id of the distribution whose caches are meant, or a distributionTenantId");
        else if (!distribution.IsAbsent && !tenant.IsAbsent)
            reader.Fail("distributionTenantId", "set either distributionId or distributionTenantId, not both");
        return OfKnown(reader, "distributionId", distribution, tenant: false) ?? OfKnown(reader, "distributionTenantId", tenant, tenant: true);
    }

    private static InvalidationTarget? OfKnown(PropertyReader reader, string name, Property<string> id, bool tenant)
    {
        if (!id.IsKnown)
            return null;
        // The id becomes part of the request's path and of this resource's id, DISTRIBUTION/INVALIDATION.
        if (id.Or("") is { Length: > 0 } text && text.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_'))
            return new InvalidationTarget(text, tenant);
        reader.Fail(name, "must be an id such as E1ABCDEFGHIJKL: letters and digits, no ARN, no domain name");
        return null;
    }
}
