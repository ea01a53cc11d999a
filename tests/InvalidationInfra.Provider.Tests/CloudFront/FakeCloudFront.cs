using System.Collections.Immutable;
using InvalidationInfra.Provider.CloudFront;

namespace InvalidationInfra.Provider.Tests.CloudFront;

/// <summary>CloudFront as a test describes it. The newest description wins, and what none describes is a mistake of the test.</summary>
internal sealed class FakeCloudFront(TimeProvider time) : ICloudFront
{
    private readonly Queue<IssuedInvalidation> _accepted = [];
    private readonly List<(Func<string, bool> Matches, Func<IssuedInvalidation?> Answer)> _found = [];
    private Func<InvalidationRequest, CloudFrontException?> _refusal = _ => null;
    private Func<IReadOnlyList<IssuedInvalidation>>? _listed;
    private ImmutableArray<(string Id, string Alias)> _distributions = [];

    /// <summary>The requests for invalidations that were accepted, in order.</summary>
    public List<InvalidationRequest> Created { get; } = [];

    /// <summary>The requests for invalidations that were refused, in order.</summary>
    public List<InvalidationRequest> Refused { get; } = [];

    /// <summary>The time that the last request had, with all its repetitions.</summary>
    public TimeSpan Allowed { get; private set; }

    /// <param name="age">How old the invalidation is when it is answered: one with age was created by somebody before.</param>
    /// <param name="createTime">On the service's clock; null where that goes as this machine's does.</param>
    public void Accepts(
        string id,
        TimeSpan? age = null,
        string status = "InProgress",
        DateTimeOffset? createTime = null,
        bool hasDate = true
    )
    {
        _refusal = _ => null;
        _accepted.Enqueue(
            Invalidation(id, status) with
            {
                CreateTime = createTime ?? time.GetUtcNow() - (age ?? TimeSpan.Zero),
                Location = $"https://cloudfront.amazonaws.com/2020-05-31/distribution/{Some.Distribution}/invalidation/{id}",
                Age = hasDate ? age ?? TimeSpan.Zero : null,
            }
        );
    }

    public void RefusesCreations(CloudFrontException failure) => RefusesCreations(_ => failure);

    /// <param name="refusal">Why a request is refused; null for one that is accepted.</param>
    public void RefusesCreations(Func<InvalidationRequest, CloudFrontException?> refusal) => _refusal = refusal;

    public void Finds(string id, string status, string reference, ImmutableArray<string> paths) =>
        Finds(id, () => Invalidation(id, status) with { CallerReference = reference, Paths = paths });

    public void Finds(string id, Func<IssuedInvalidation?> answer) => _found.Add((id.Equals, answer));

    public void FindsAny(Func<IssuedInvalidation?> answer) => _found.Add((_ => true, answer));

    public void Lists(params IEnumerable<(string Id, string Status)> newestFirst) =>
        _listed = () => [.. newestFirst.Select(one => Invalidation(one.Id, one.Status))];

    public void RefusesToList(CloudFrontException failure) => _listed = () => throw failure;

    public void HasDistributions(params (string Id, string Alias)[] distributions) => _distributions = [.. distributions];

    public Task<IssuedInvalidation> CreateAsync(
        RequestContext context,
        InvalidationTarget target,
        string callerReference,
        ImmutableArray<string> paths,
        CancellationToken cancellationToken
    )
    {
        Begin(context, cancellationToken);
        var request = new InvalidationRequest(target, callerReference, paths);
        if (_refusal(request) is { } refusal)
        {
            Refused.Add(request);
            // As behind the port: a request that fails while the command is being cancelled is a cancelled one.
            cancellationToken.ThrowIfCancellationRequested();
            throw refusal;
        }

        Created.Add(request);
        return Task.FromResult(_accepted.Dequeue() with { Target = target, CallerReference = callerReference, Paths = paths });
    }

    public Task<IssuedInvalidation?> GetAsync(
        RequestContext context,
        InvalidationTarget target,
        string id,
        CancellationToken cancellationToken
    )
    {
        Begin(context, cancellationToken);
        return Task.FromResult(
            _found.Last(found => found.Matches(id)).Answer() is { } found ? found with { Target = target, Id = id } : null
        );
    }

    public Task<IReadOnlyList<IssuedInvalidation>> ListAsync(
        RequestContext context,
        InvalidationTarget target,
        int count,
        CancellationToken cancellationToken
    )
    {
        Begin(context, cancellationToken);
        var listed = _listed ?? throw new InvalidOperationException("this test describes no list");
        return Task.FromResult<IReadOnlyList<IssuedInvalidation>>([.. listed().Take(count).Select(one => one with { Target = target })]);
    }

    public Task<InvalidationTarget> FindByAliasAsync(RequestContext context, string alias, CancellationToken cancellationToken)
    {
        Begin(context, cancellationToken);
        return _distributions.Where(distribution => distribution.Alias == alias).ToList() switch
        {
            [var one] => Task.FromResult(new InvalidationTarget(one.Id, IsTenant: false)),
            var found => throw new CloudFrontException(
                CloudFrontFailure.NoSingleDistribution,
                $"alias: {found.Count} distributions have it"
            ),
        };
    }

    /// <summary>An invalidation of now, as a request for its status or a list tells of it.</summary>
    public IssuedInvalidation Invalidation(string id, string status) =>
        new(new InvalidationTarget(Some.Distribution, IsTenant: false), id, status, time.GetUtcNow(), null, "");

    private void Begin(RequestContext context, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Allowed = context.Deadline.Allowed;
    }
}
