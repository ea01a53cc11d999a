using System.Security.Cryptography;

namespace InvalidationInfra.Provider.Invalidations;

/// <summary>Makes texts that nothing else has had.</summary>
internal sealed class UniqueText(Func<string> next)
{
    private const int RandomBytes = 12;

    /// <summary>Texts of random numbers.</summary>
    public static readonly UniqueText Random = new(() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(RandomBytes)));

    public string Next() => next();
}
