using System.Collections.Immutable;
using InvalidationInfra.Provider.Properties;
using InvalidationInfra.Provider.Resources;

namespace InvalidationInfra.Provider.Invalidations;

/// <summary>The resource that keeps the edge caches of distributions up to date with what is deployed.</summary>
internal sealed class CloudFrontInvalidation(
    InvalidationCheck check,
    InvalidationLifecycle lifecycle,
    InvalidationRefresh refresh,
    Predecessors predecessors
) : IResource
{
    public string Name => "CloudFrontInvalidation";

    public Task<CheckedInputs> CheckAsync(ResourceRequest request, CancellationToken cancellationToken)
    {
        predecessors.SeeInputs(request.Urn, request.OldInputs);
        return check.RunAsync(request.Urn, request.OldInputs, request.News, cancellationToken);
    }

    public ImmutableSortedDictionary<string, PropertyDifference> Diff(ResourceRequest request)
    {
        predecessors.SeeOutputs(request.Urn, request.OldInputs, request.Olds);
        return InvalidationDiff.Between(request.Olds, request.OldInputs, request.News, request.IgnoreChanges);
    }

    public async Task<(string Id, OperationResult Result)> CreateAsync(ResourceRequest request, CancellationToken cancellationToken)
    {
        RequireChecked(request.News, request.Preview);
        var predecessor = predecessors.Of(request.Urn);
        if (request.Preview)
        {
            var outputs = await lifecycle.PreviewCreateAsync(request.Urn, request.News, predecessor);
            return ("", new OperationResult(outputs, RefreshBeforeUpdate: false));
        }

        var (id, result) = await lifecycle.CreateAsync(request.Urn, request.News, request.Timeout, predecessor, cancellationToken);
        return (id.ToString(), result);
    }

    public async Task<OperationResult> UpdateAsync(ResourceRequest request, CancellationToken cancellationToken)
    {
        var news = IgnoredChanges.Undone(request.News, request.OldInputs, request.IgnoreChanges);
        ManifestProperty.Share(request.OldInputs["manifest"], news["manifest"]);
        RequireChecked(news, request.Preview);
        return request.Preview
            ? new OperationResult(
                await lifecycle.PreviewUpdateAsync(request.Urn, request.Olds, request.OldInputs, news),
                RefreshBeforeUpdate: false
            )
            : await lifecycle.UpdateAsync(request.Urn, request.Olds, request.OldInputs, news, request.Timeout, cancellationToken);
    }

    public Task<OperationResult?> ReadAsync(ResourceRequest request, CancellationToken cancellationToken) =>
        // A state says whose invalidations they are; the id matters only to an import, which has none.
        request.Olds.Count > 0
            ? refresh.ReadAsync(request.Urn, request.Olds, request.OldInputs, request.Timeout, cancellationToken)
        : ResourceId.TryParse(request.Id) is { } id ? refresh.ImportAsync(request.Urn, id, request.Timeout, cancellationToken)
        : throw new RefusedRequestException(
            $"\"{request.Id}\" is no id of an invalidation: write DISTRIBUTION/INVALIDATION, such as E1ABCDEFGHIJKL/I2J0I21PCUYOIK"
        );

    private static void RequireChecked(PropertyMap inputs, bool isPreview)
    {
        InvalidationInputs.Read(inputs, out var failures);
        if (failures is [var mistake, ..])
        {
            throw RefusedRequestException.OfUnchecked(mistake.Property, mistake.Reason);
        }

        // What is shown of changes may be unknown even then: the hash of a file that was not uploaded yet when it was compared.
        if (!isPreview && inputs.Without("changes").FirstOrDefault(input => input.Value.ContainsUnknown) is { Key: { } unknown })
        {
            throw RefusedRequestException.OfUnchecked(unknown, "is not known yet, although the deployment has reached it");
        }
    }
}
