using System.Globalization;

namespace Rehearsal.Cloud;

/// <summary>Ids that look like the real ones. Not safe for several threads: used under the cloud's lock.</summary>
internal sealed class IdSource(int? seed)
{
    private const string Capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private const string Small = "abcdefghijklmnopqrstuvwxyz0123456789";
    private const string Alphanumeric = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private const string Any = Alphanumeric + "._";

    private readonly Random _random = seed is int value ? new Random(value) : new Random();

    public string DistributionId() => "E" + Letters(Capitals, 13);

    public string InvalidationId() => "I" + Letters(Capitals, 13);

    public string TenantId() => "dt_" + Letters(Alphanumeric, 27);

    public string DomainName() => "d" + Letters(Small, 13) + ".cloudfront.net";

    public string VersionId() => Letters(Any, 32);

    public string EntityTag() => "E" + Letters(Capitals, 13);

    public string RequestId()
    {
        Span<byte> bytes = stackalloc byte[16];
        _random.NextBytes(bytes);
        return new Guid(bytes).ToString("D", CultureInfo.InvariantCulture);
    }

    private string Letters(string alphabet, int length) => new(_random.GetItems<char>(alphabet, length));
}
