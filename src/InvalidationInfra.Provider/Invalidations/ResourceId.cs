using InvalidationInfra.Provider.CloudFront;

namespace InvalidationInfra.Provider.Invalidations;

/// <summary>
/// The resource's id, <c>DISTRIBUTION/INVALIDATION</c>, with the id of its first invalidation: it stays while later ones come and go.
/// </summary>
internal sealed record ResourceId(InvalidationTarget Target, string InvalidationId)
{
    /// <summary>Stands for the first invalidation where creating the resource issued none.</summary>
    public const string NoInvalidation = "none";

    // Distribution ids are upper-case letters and digits; a tenant's begins so.
    private const string TenantPrefix = "dt_";

    /// <summary>Null where <paramref name="text"/> has another form.</summary>
    public static ResourceId? TryParse(string text) =>
        text.Split('/') switch
        {
            [var target, var invalidation] when InvalidationTarget.IsId(target) && InvalidationTarget.IsId(invalidation) => new ResourceId(
                new InvalidationTarget(target, target.StartsWith(TenantPrefix, StringComparison.Ordinal)),
                invalidation
            ),
            _ => null,
        };

    public override string ToString() => $"{Target.Id}/{InvalidationId}";
}
