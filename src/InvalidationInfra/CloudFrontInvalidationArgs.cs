namespace InvalidationInfra;

/// <remarks>
/// Exactly one of <see cref="DistributionId"/>, <see cref="DistributionTenantId"/>, <see cref="DistributionIds"/> and <see cref="Alias"/>
/// says where; at least one of <see cref="SourceDirectory"/>, <see cref="Assets"/>, <see cref="Paths"/>, <see cref="Tags"/>,
/// <see cref="Triggers"/> and <see cref="InvalidationBatch"/> says what.
/// Wrong combinations and values are refused before anything is deployed, with the property's name.
/// </remarks>
public sealed partial class CloudFrontInvalidationArgs
{
    /// <summary>Whether any of the ways to say where is used.</summary>
    internal bool HasTarget =>
        DistributionId is not null
        || DistributionTenantId is not null
        || _distributionIds is not null
        || _distributionTenantIds is not null
        || Alias is not null;

    /// <summary>Whether any of the ways to say what that exclude <see cref="InvalidationBatch"/> is used, or that one itself.</summary>
    internal bool HasContent =>
        InvalidationBatch is not null
        || SourceDirectory is not null
        || _assets is not null
        || _paths is not null
        || _tags is not null
        || _content is not null;
}
