using Google.Protobuf.WellKnownTypes;

namespace Rehearsal.Aws;

/// <summary>How a cache behavior caches: by one of CloudFront's managed policies, or by its own settings. Times are in seconds.</summary>
internal sealed record CachePolicy(double MinTtl, double DefaultTtl, double MaxTtl, bool ByQueryString)
{
    private const double Day = 86_400;
    private const double Year = 31_536_000;

    private static readonly Dictionary<string, CachePolicy> Managed = new()
    {
        // CachingOptimized, and the same for uncompressed objects
        ["658327ea-f89d-4fab-a63d-7e88639e58f6"] = new(1, Day, Year, false),
        ["b2884449-e4de-46a7-ac36-70bc7f1ddd6d"] = new(1, Day, Year, false),
        // CachingDisabled
        ["4135ea2d-6df8-44a3-9df3-4b5a84be39ad"] = new(0, 0, 0, false),
        // UseOriginCacheControlHeaders, and the same with query strings
        ["83da9c7e-98b4-4e11-a168-04f0df8e2c65"] = new(0, 0, Year, false),
        ["4cc15a8a-d715-48a4-82b8-cc0b614638fe"] = new(0, 0, Year, true),
    };

    public static CachePolicy Of(Struct behavior)
    {
        if (behavior.Text("cachePolicyId") is { Length: > 0 } id)
        {
            return Managed.TryGetValue(id, out var policy) ? policy : new CachePolicy(0, Day, Year, false);
        }

        return new CachePolicy(
            behavior.Number("minTtl") ?? 0,
            behavior.Number("defaultTtl") ?? Day,
            behavior.Number("maxTtl") ?? Year,
            behavior.Object("forwardedValues").Flag("queryString")
        );
    }
}
