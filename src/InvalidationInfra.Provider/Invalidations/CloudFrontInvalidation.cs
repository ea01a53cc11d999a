using System.Collections.Immutable;
using InvalidationInfra.Provider.Resources;

namespace InvalidationInfra.Provider.Invalidations;

/// <summary>The resource that keeps the edge caches of distributions up to date with what is deployed.</summary>
internal sealed class CloudFrontInvalidation(InvalidationCheck check, InvalidationLifecycle lifecycle, InvalidationRefresh refresh)
    : IResource
{
    public string Name => "CloudFrontInvalidation";

    public Task<CheckedInputs> CheckAsync(ResourceRequest request, CancellationToken cancellationToken) =>
        check.RunAsync(request.Urn, request.OldInputs, request.News, cancellationToken);

    public ImmutableSortedDictionary<string, PropertyDifference> Diff(ResourceRequest request) =>
        InvalidationDiff.Between(request.Olds, request.News);

    public async Task<(string Id, OperationResult Result)> CreateAsync(ResourceRequest request, CancellationToken cancellationToken)
    {
        if (request.Preview)
        {
            return ("", new OperationResult(await lifecycle.PreviewCreateAsync(request.Urn, request.News), RefreshBeforeUpdate: false));
        }

        var (id, result) = await lifecycle.CreateAsync(request.Urn, request.News, request.Timeout, cancellationToken);
        return (id.ToString(), result);
    }

    public async Task<OperationResult> UpdateAsync(ResourceRequest request, CancellationToken cancellationToken) =>
        request.Preview
            ? new OperationResult(await lifecycle.PreviewUpdateAsync(request.Urn, request.Olds, request.News), RefreshBeforeUpdate: false)
            : await lifecycle.UpdateAsync(request.Urn, request.Olds, request.News, request.Timeout, cancellationToken);

    public Task<OperationResult?> ReadAsync(ResourceRequest request, CancellationToken cancellationToken) =>
        ResourceId.TryParse(request.Id) is { } id
            ? refresh.ReadAsync(request.Urn, id, request.Olds, request.Timeout, cancellationToken)
            : throw new RefusedRequestException(
                $"\"{request.Id}\" is no id of an invalidation: write DISTRIBUTION/INVALIDATION, such as E1ABCDEFGHIJKL/I2J0I21PCUYOIK"
            );
}
