using System.Collections.Immutable;

namespace InvalidationInfra.Provider.Resources;

/// <summary>
/// A resource of the package: what the engine's calls about it mean. Nothing here needs to be undone, so there is no Delete.
/// </summary>
internal interface IResource
{
    /// <summary>The name after <c>cloudfront-invalidation:index:</c>.</summary>
    public string Name { get; }

    /// <summary>Turns a user's inputs into the resource's, and says what is wrong with them.</summary>
    public Task<CheckedInputs> CheckAsync(ResourceRequest request, CancellationToken cancellationToken);

    /// <summary>The differences between the resource and its new inputs, by property path; none: there is nothing to update.</summary>
    public ImmutableSortedDictionary<string, PropertyDifference> Diff(ResourceRequest request);

    /// <summary>Creates the resource; in a preview, only says what would be known of it.</summary>
    /// <returns>The id besides the outputs; empty in a preview.</returns>
    public Task<(string Id, OperationResult Result)> CreateAsync(ResourceRequest request, CancellationToken cancellationToken);

    /// <summary>Brings the resource up to its new inputs; in a preview, only says what would be known of it.</summary>
    public Task<OperationResult> UpdateAsync(ResourceRequest request, CancellationToken cancellationToken);

    /// <summary>Looks at the resource again; without outputs, for the first time, as an import does.</summary>
    /// <returns>Null where the resource does not exist (any more).</returns>
    /// <exception cref="RefusedRequestException">The id cannot be one of this resource, or it cannot be imported.</exception>
    public Task<OperationResult?> ReadAsync(ResourceRequest request, CancellationToken cancellationToken);
}
