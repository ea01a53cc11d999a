using System.Collections.Immutable;
using InvalidationInfra.Provider.CloudFront;
using InvalidationInfra.Provider.Properties;

namespace InvalidationInfra.Provider.Invalidations;

/// <summary>The inputs' word on whose caches are meant.</summary>
/// <param name="Known">The distributions or the tenant by their ids; empty while these are not known, and where an alias names one.</param>
/// <param name="Alias">The domain name by which the one distribution is to be found; absent where ids are given.</param>
/// <param name="AreSecret">Whether what names them is a secret.</param>
internal sealed record TargetSelection(ImmutableArray<InvalidationTarget> Known, Property<string> Alias, bool AreSecret = false)
{
    public static readonly TargetSelection None = new([], default);

    /// <summary>Whether a distribution or tenant is meant by both, as far as both are known.</summary>
    public bool Overlaps(TargetSelection other) =>
        Known.Any(other.Known.Contains) || (Alias.OrDefault() is { } alias && alias == other.Alias.OrDefault());

    /// <summary>For messages: the distributions, or how they are named as long as nobody knows them.</summary>
    public override string ToString() =>
        Known switch
        {
            [] => Alias.IsKnown ? $"the distribution of {Alias.OrDefault()}" : "the distribution",
            [var one] => one.ToString(),
            [{ IsTenant: true }, ..] => $"distribution tenants {string.Join(", ", Known.Select(target => target.Id))}",
            _ => $"distributions {string.Join(", ", Known.Select(target => target.Id))}",
        };
}
