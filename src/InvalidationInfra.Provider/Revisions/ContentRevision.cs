using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using InvalidationInfra.Provider.Invalidations;
using InvalidationInfra.Provider.Properties;
using InvalidationInfra.Provider.Resources;

namespace InvalidationInfra.Provider.Revisions;

/// <summary>
/// The resource that counts the contents of a site: 1, 2, 3, one more for each that differs from the one before. It is deployed before the
/// uploads, so that it also counts content whose deployment broke off before the invalidation's turn. The invalidation sees the gap in the
/// count, where the content itself may look as if nothing had happened.
/// </summary>
internal sealed class ContentRevision(RevisionCheck check) : IResource
{
    public const string DigestName = "contentDigest";

    private const string RevisionName = "revision";
    private const string ContentName = "content";
    private const string IdName = "id";
    private const int IdBytes = 12;

    private static readonly ImmutableSortedDictionary<string, PropertyDifference> NoDifference = ImmutableSortedDictionary.Create<
        string,
        PropertyDifference
    >(StringComparer.Ordinal);

    public string Name => "ContentRevision";

    public Task<CheckedInputs> CheckAsync(ResourceRequest request, CancellationToken cancellationToken) =>
        check.RunAsync(request.Urn, request.News, cancellationToken);

    /// <summary>
    /// The differences in what is counted: a folder's name is none as long as the files are the same, chosen in the same way.
    /// </summary>
    public ImmutableSortedDictionary<string, PropertyDifference> Diff(ResourceRequest request)
    {
        var differences = NoDifference.ToBuilder();
        if (
            !HasSameContent(request.Olds, request.News)
            || !HasSameSelection(request.Olds, request.News)
            || !request.Olds.ContainsKey(ContentName)
        )
        {
            differences[DigestName] = new PropertyDifference(DifferenceKind.Changed);
        }

        return request.IgnoreChanges.Any(name => RevisionInputTable.Names.Contains(name) || name is "*" or DigestName)
            ? NoDifference
            : differences.ToImmutable();
    }

    public Task<(string Id, OperationResult Result)> CreateAsync(ResourceRequest request, CancellationToken cancellationToken)
    {
        RequireChecked(request);
        return Task.FromResult(
            (request.Preview ? "" : ResourceUrn.NameOf(request.Urn), Result(Next(request with { Olds = PropertyMap.Empty })))
        );
    }

    public Task<OperationResult> UpdateAsync(ResourceRequest request, CancellationToken cancellationToken)
    {
        RequireChecked(request);
        return Task.FromResult(Result(Next(request)));
    }

    /// <summary>The state as it is: nothing outside of it knows how often content changed.</summary>
    public Task<OperationResult?> ReadAsync(ResourceRequest request, CancellationToken cancellationToken) =>
        request.Olds.Count > 0
            ? Task.FromResult<OperationResult?>(Result(request.Olds))
            : throw new RefusedRequestException(
                $"\"{request.Id}\": a ContentRevision exists only in the state, so there is nothing to import: declare it, "
                    + $"and it counts from {InvalidationInputs.FirstRevision}"
            );

    private static void RequireChecked(ResourceRequest request)
    {
        var digest = request.News[DigestName].Revealed;
        if (digest is not PropertyValue.Text && !(digest is PropertyValue.Unknown && request.Preview))
        {
            throw RefusedRequestException.OfUnchecked(DigestName, "is missing, or not known yet");
        }
    }

    private static OperationResult Result(PropertyMap outputs) => new(outputs, RefreshBeforeUpdate: false);

    // The outputs for content that is about to be deployed.
    private static PropertyMap Next(ResourceRequest request)
    {
        var (olds, news) = (request.Olds, request.News);
        var revision = RevisionOf(olds, news);
        var old = (olds[ContentName].Revealed as PropertyValue.Map)?.Entries ?? PropertyMap.Empty;
        var isSame = HasSameContent(olds, news) && old.ContainsKey(IdName);
        var id = isSame ? old[IdName] : IdAfter(old[IdName], request.Urn, news[DigestName]);
        var isSecret = news[DigestName].ContainsSecret;
        var content = news.Without(DigestName)
            .With(("count", revision), (IdName, id), ("previous", isSame ? old["previous"] : old[IdName]), ("digest", news[DigestName]));
        return news.Without("assets").With((RevisionName, revision), (ContentName, new PropertyValue.Map(content).MarkedSecret(isSecret)));
    }

    // Each count has an identity that is made from the one before it: one that began again is no continuation of another. It is not drawn
    // at random, so that a preview knows it, and a plan that was saved can be carried out.
    private static PropertyValue IdAfter(PropertyValue previous, string urn, PropertyValue digest)
    {
        if (digest.Revealed is not PropertyValue.Text content)
        {
            return PropertyValue.Unknown.Instance;
        }

        var before = previous.Revealed is PropertyValue.Text id ? id.Value : urn;
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{before.Length}:{before}\n{content.Value}"));
        return PropertyValue.Of(Convert.ToHexStringLower(hash.AsSpan(0, IdBytes)));
    }

    private static PropertyValue RevisionOf(PropertyMap oldOutputs, PropertyMap inputs)
    {
        if (
            oldOutputs[RevisionName].Revealed
            is not PropertyValue.Number { Value: >= InvalidationInputs.FirstRevision and < int.MaxValue } last
        )
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

    // What the invalidation is handed has to be what is declared now, also where the files stay the same.
    private static bool HasSameSelection(PropertyMap oldOutputs, PropertyMap inputs) =>
        RevisionInputTable
            .Names.Where(name => name != "assets")
            .All(name => oldOutputs[name].RevealedThroughout().Equals(inputs[name].RevealedThroughout()));
}
