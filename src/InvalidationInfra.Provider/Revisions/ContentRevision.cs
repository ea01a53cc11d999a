using System.Collections.Immutable;
using InvalidationInfra.Provider.Invalidations;
using InvalidationInfra.Provider.Properties;
using InvalidationInfra.Provider.Resources;

namespace InvalidationInfra.Provider.Revisions;

/// <summary>
/// The resource that counts the contents of a site: 1, 2, 3, one more for each that differs from the one before. It is deployed before the
/// uploads, so that it also counts
/// content whose deployment broke off before the invalidation's turn. The invalidation sees the gap in the count, where the content itself
/// may look as if nothing had happened.
/// </summary>
internal sealed class ContentRevision(RevisionCheck check) : IResource
{
    public const string DigestName = "contentDigest";

    private const string RevisionName = "revision";

    public string Name => "ContentRevision";

    public Task<CheckedInputs> CheckAsync(ResourceRequest request, CancellationToken cancellationToken) =>
        check.RunAsync(request.Urn, request.News, cancellationToken);

    /// <summary>Where the files come from does not matter as long as they are the same.</summary>
    public ImmutableSortedDictionary<string, PropertyDifference> Diff(ResourceRequest request)
    {
        var none = ImmutableSortedDictionary.Create<string, PropertyDifference>(StringComparer.Ordinal);
        return HasSameContent(request.Olds, request.News) ? none : none.Add(DigestName, new PropertyDifference(DifferenceKind.Changed));
    }

    public Task<(string Id, OperationResult Result)> CreateAsync(ResourceRequest request, CancellationToken cancellationToken) =>
        Task.FromResult((request.Preview ? "" : ResourceUrn.NameOf(request.Urn), Result(Next(PropertyMap.Empty, request.News))));

    public Task<OperationResult> UpdateAsync(ResourceRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(Result(Next(request.Olds, request.News)));

    /// <summary>What the state has is all that there is: nothing outside it knows how often content changed.</summary>
    public Task<OperationResult?> ReadAsync(ResourceRequest request, CancellationToken cancellationToken) =>
        request.Olds.Count > 0
            ? Task.FromResult<OperationResult?>(Result(request.Olds))
            : throw new RefusedRequestException(
                $"\"{request.Id}\": a ContentRevision exists only in the state, so there is nothing to import: declare it, and it counts from {InvalidationInputs.FirstRevision}"
            );

    /// <summary>The outputs for content that is about to be deployed.</summary>
    /// <param name="oldOutputs">Empty where there is no revision yet.</param>
    public static PropertyMap Next(PropertyMap oldOutputs, PropertyMap inputs) =>
        inputs.With((RevisionName, RevisionOf(oldOutputs, inputs)));

    private static OperationResult Result(PropertyMap outputs) => new(outputs, RefreshBeforeUpdate: false);

    private static PropertyValue RevisionOf(PropertyMap oldOutputs, PropertyMap inputs)
    {
        if (oldOutputs[RevisionName].Revealed is not PropertyValue.Number last)
        {
            return new PropertyValue.Number(InvalidationInputs.FirstRevision);
        }

        if (inputs[DigestName].Revealed is PropertyValue.Unknown)
        {
            return PropertyValue.Unknown.Instance;
        }

        return HasSameContent(oldOutputs, inputs) ? last : new PropertyValue.Number(last.Value + 1);
    }

    private static bool HasSameContent(PropertyMap oldOutputs, PropertyMap inputs) =>
        inputs[DigestName].Revealed is PropertyValue.Text current && current.Equals(oldOutputs[DigestName].Revealed);
}
