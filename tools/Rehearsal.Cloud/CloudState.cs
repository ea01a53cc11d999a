using Rehearsal.Cloud.Edges;

namespace Rehearsal.Cloud;

/// <summary>
/// All that the cloud remembers. One lock guards it: requests are small and a rehearsal has few of them at a time, and with one order
/// of events everything else about edges and completion stays simple to reason about.
/// </summary>
internal sealed class CloudState(EmbeddedCloudOptions options)
{
    public const string AccountId = "123456789012";

    private readonly Dictionary<string, Distribution> _distributions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DistributionTenant> _tenants = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Bucket> _buckets = new(StringComparer.Ordinal);
    private long _sequence;

    public Lock Gate { get; } = new();

    public EmbeddedCloudOptions Options { get; } = options;

    public IdSource Ids { get; } = new(options.Seed);

    public IReadOnlyDictionary<string, Distribution> Distributions => _distributions;

    public IReadOnlyDictionary<string, DistributionTenant> Tenants => _tenants;

    public IReadOnlyDictionary<string, Bucket> Buckets => _buckets;

    /// <summary>Origin access controls by id: what they were created with.</summary>
    public Dictionary<string, IReadOnlyDictionary<string, string>> AccessControls { get; } = new(StringComparer.Ordinal);

    /// <summary>The published functions by ARN.</summary>
    public Dictionary<string, ViewerFunction> Functions { get; } = new(StringComparer.Ordinal);

    /// <summary>Now, cut to the millisecond that the API shows.</summary>
    public DateTimeOffset Now
    {
        get
        {
            var now = Options.TimeProvider.GetUtcNow();
            return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond));
        }
    }

    /// <summary>The position of an event in the one order of events; the clock may stand still between two of them.</summary>
    public long NextSequence() => ++_sequence;

    public Distribution AddDistribution(DistributionSettings settings, string? id = null)
    {
        var distribution = new Distribution(id ?? Ids.DistributionId(), Ids.DomainName(), Ids.RequestId())
        {
            Settings = settings,
            ETag = Ids.EntityTag(),
            LastModified = Now,
        };
        if (!_distributions.TryAdd(distribution.Id, distribution))
        {
            throw new ArgumentException($"There is a distribution {distribution.Id} already.", nameof(id));
        }

        return distribution;
    }

    public void UpdateDistribution(Distribution distribution, DistributionSettings settings)
    {
        distribution.Settings = settings;
        distribution.ETag = Ids.EntityTag();
        distribution.LastModified = Now;
    }

    /// <summary>The ARN of a function.</summary>
    public static string FunctionArn(string name) => $"arn:aws:cloudfront::{AccountId}:function/{name}";

    public bool RemoveDistribution(string id) => _distributions.Remove(id);

    public DistributionTenant AddTenant(string distributionId, string name, string domain, string? id = null)
    {
        var tenant = new DistributionTenant(id ?? Ids.TenantId(), name, distributionId, domain, Ids.EntityTag(), Now);
        _tenants.Add(tenant.Id, tenant);
        return tenant;
    }

    public bool RemoveTenant(string id) => _tenants.Remove(id);

    public Bucket AddBucket(string name, bool isPrivate)
    {
        var bucket = new Bucket(name, Ids) { IsPrivate = isPrivate };
        if (!_buckets.TryAdd(name, bucket))
        {
            throw new ArgumentException($"There is a bucket {name} already.", nameof(name));
        }

        return bucket;
    }

    public bool RemoveBucket(string name) => _buckets.Remove(name);

    public void Clear()
    {
        _distributions.Clear();
        _tenants.Clear();
        _buckets.Clear();
        AccessControls.Clear();
        Functions.Clear();
    }
}
