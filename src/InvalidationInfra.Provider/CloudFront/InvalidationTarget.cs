namespace InvalidationInfra.Provider.CloudFront;

/// <summary>The target of an invalidation: a distribution, or one tenant of a multi-tenant distribution.</summary>
/// <param name="Id">The distribution's id, <c>E…</c>, or the tenant's, <c>dt_…</c>.</param>
internal sealed record InvalidationTarget(string Id, bool IsTenant)
{
    /// <summary>All distributions of the account, for requests that are about no single one.</summary>
    public static readonly InvalidationTarget Any = new("*", IsTenant: false);

    private const int MaxIdLength = 100;

    public bool IsAny => this == Any;

    /// <summary>
    /// Whether a text can be the id of a distribution, a tenant or an invalidation: it becomes part of an address, and must not lead
    /// elsewhere.
    /// </summary>
    public static bool IsId(string? text) =>
        text is { Length: > 0 and <= MaxIdLength }
        && text.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_');

    public override string ToString() =>
        IsAny ? "the account's distributions"
        : IsTenant ? $"distribution tenant {Id}"
        : $"distribution {Id}";
}
