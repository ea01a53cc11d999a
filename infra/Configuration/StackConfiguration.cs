using System.Collections.Immutable;

namespace InvalidationInfra.Stack.Configuration;

/// <summary>The stack's configuration, validated as a whole before anything is declared.</summary>
/// <param name="DistributionId">An existing distribution to attach to; null: the stack makes its own.</param>
/// <param name="Site">What is served, and how.</param>
internal sealed record StackConfiguration(string? DistributionId, StaticSiteArgs Site)
{
    /// <param name="read">The configured text of a key, null where there is none.</param>
    /// <exception cref="Pulumi.RunException">A value is not usable; the message names its key.</exception>
    public static StackConfiguration Read(Func<string, string?> read)
    {
        var settings = new Settings(read);
        var usual = new StaticSiteArgs();
        var site = new StaticSiteArgs
        {
            SiteDirectory = settings.Text("siteDirectory", usual.SiteDirectory),
            PathPrefix = settings.Text("pathPrefix", usual.PathPrefix),
            IndexDocument = settings.Text("indexDocument", usual.IndexDocument),
            SinglePage = settings.Flag("singlePage", usual.SinglePage),
            CacheControl = ReadCacheControl(settings) is { IsEmpty: false } rules ? rules : usual.CacheControl,
            DomainNames = [.. settings.Items("domainNames", ' ', ',')],
            CertificateArn = settings.Text("certificateArn", usual.CertificateArn),
            HostedZoneId = settings.Text("hostedZoneId", usual.HostedZoneId),
            ResponseHeadersPolicyId = settings.Text("responseHeadersPolicyId", usual.ResponseHeadersPolicyId),
            LogsBucket = settings.Text("logsBucket", usual.LogsBucket),
            PriceClass = settings.Text("priceClass", usual.PriceClass),
            Ipv6 = settings.Flag("ipv6", usual.Ipv6),
            Versioned = settings.Flag("versioned", usual.Versioned),
            Tags = settings.Pairs("tags", '=', ',').ToImmutableDictionary(pair => pair.Key, pair => pair.Value),
            MaxPaths = settings.Number("maxPaths", usual.MaxPaths),
            WaitForCompletion = settings.Flag("waitForCompletion", usual.WaitForCompletion),
        };
        SiteRules.Check(site);
        return new StackConfiguration(ReadDistributionId(settings), site);
    }

    private static ImmutableArray<CacheRule> ReadCacheControl(Settings settings) =>
        [.. settings.Pairs("cacheControl", ':', '\n').Select(pair => new CacheRule(pair.Key, pair.Value))];

    private static string? ReadDistributionId(Settings settings)
    {
        const string Key = "distributionId";
        var id = settings.Text(Key, "");
        if (id.Length == 0)
        {
            return null;
        }

        return id.All(char.IsAsciiLetterOrDigit)
            ? id
            : throw Settings.Error(Key, $"must be the ID of a distribution, like E2QWRUHAPOMQZL, not \"{id}\"");
    }
}
