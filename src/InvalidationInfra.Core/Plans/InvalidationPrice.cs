using System.Globalization;

namespace InvalidationInfra.Core.Plans;

/// <summary>
/// The price of paths: the first 1,000 a month of an account are free, each further one is US$0.005; a wildcard or a tag counts as one
/// (CloudFront pricing, "Paying for file invalidation").
/// </summary>
/// <param name="Paths">The number of paths.</param>
public readonly record struct InvalidationPrice(int Paths)
{
    /// <summary>Paths a month that an account does not pay for.</summary>
    public const int FreePathsAMonth = 1000;

    /// <summary>US dollars for a path beyond those.</summary>
    public const decimal DollarsAPath = 0.005m;

    /// <summary>The most that these paths can cost, in US dollars: when the month's free ones are used up.</summary>
    public decimal AtMost => Paths * DollarsAPath;

    /// <summary>A few words: within the free tier, or what lies beyond it.</summary>
    public override string ToString() =>
        Paths <= FreePathsAMonth
            ? "within the free tier"
            : string.Create(CultureInfo.InvariantCulture, $"US${(Paths - FreePathsAMonth) * DollarsAPath:0.00} beyond the free tier");
}
