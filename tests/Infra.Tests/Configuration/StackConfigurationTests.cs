using System.Collections.Immutable;
using InvalidationInfra.Stack;
using InvalidationInfra.Stack.Configuration;
using Pulumi;

namespace Infra.Tests.Configuration;

public class StackConfigurationTests
{
    [Fact]
    public void Without_configuration_the_sample_site_gets_its_own_distribution()
    {
        Assert.Equal(new StackConfiguration(null, new StaticSiteArgs()), Read(), Same);
    }

    [Fact]
    public void Every_key_is_read()
    {
        var configuration = Read(
            ("distributionId", "E2QWRUHAPOMQZL"),
            ("siteDirectory", "../dist"),
            ("pathPrefix", "/docs/v2"),
            ("indexDocument", "default.htm"),
            ("singlePage", "true"),
            ("cacheControl", "**/*.htm: no-cache\n**/*: public, max-age=60"),
            ("domainNames", "example.com, www.example.com"),
            ("certificateArn", "arn:aws:acm:us-east-1:123456789012:certificate/1b2c"),
            ("hostedZoneId", "Z0123456789"),
            ("responseHeadersPolicyId", ""),
            ("logsBucket", "my-logs"),
            ("priceClass", "PriceClass_100"),
            ("ipv6", "false"),
            ("versioned", "true"),
            ("tags", "team=web, stage=dev"),
            ("maxPaths", "3000"),
            ("waitForCompletion", "false")
        );

        var site = new StaticSiteArgs
        {
            SiteDirectory = "../dist",
            PathPrefix = "/docs/v2",
            IndexDocument = "default.htm",
            SinglePage = true,
            CacheControl = [new CacheRule("**/*.htm", "no-cache"), new CacheRule("**/*", "public, max-age=60")],
            DomainNames = ["example.com", "www.example.com"],
            CertificateArn = "arn:aws:acm:us-east-1:123456789012:certificate/1b2c",
            HostedZoneId = "Z0123456789",
            ResponseHeadersPolicyId = "",
            LogsBucket = "my-logs",
            PriceClass = "PriceClass_100",
            Ipv6 = false,
            Versioned = true,
            Tags = ImmutableDictionary.CreateRange<string, string>([new("team", "web"), new("stage", "dev")]),
            MaxPaths = 3000,
            WaitForCompletion = false,
        };
        Assert.Equal(new StackConfiguration("E2QWRUHAPOMQZL", site), configuration, Same);
    }

    [Fact]
    public void An_empty_distribution_id_is_none()
    {
        Assert.Null(Read(("distributionId", " ")).DistributionId);
    }

    [Theory]
    [InlineData("distributionId", "https://d111.cloudfront.net")]
    [InlineData("siteDirectory", "")]
    [InlineData("pathPrefix", "docs")]
    [InlineData("pathPrefix", "/docs/")]
    [InlineData("pathPrefix", "/a//b")]
    [InlineData("pathPrefix", "/")]
    [InlineData("indexDocument", "")]
    [InlineData("indexDocument", "a/index.html")]
    [InlineData("maxPaths", "0")]
    [InlineData("maxPaths", "3001")]
    [InlineData("maxPaths", "-1")]
    [InlineData("maxPaths", "many")]
    [InlineData("waitForCompletion", "yes")]
    [InlineData("singlePage", "1")]
    [InlineData("cacheControl", "**/*.html")]
    [InlineData("cacheControl", ": no-cache")]
    [InlineData("domainNames", "https://www.example.com")]
    [InlineData("domainNames", "www.example.com")]
    [InlineData("certificateArn", "arn:aws:acm:eu-west-1:123456789012:certificate/1b2c")]
    [InlineData("logsBucket", "my logs")]
    [InlineData("priceClass", "PriceClass_300")]
    [InlineData("ipv6", "no")]
    [InlineData("versioned", "no")]
    [InlineData("tags", "web")]
    public void A_bad_value_is_one_line_that_names_its_key(string key, string value)
    {
        // A certificate needs names; with them, only its own rule is left to break.
        var error = Assert.Throws<RunException>(() =>
            key == "certificateArn" ? Read((key, value), ("domainNames", "www.example.com")) : Read((key, value))
        );

        Assert.StartsWith($"invalidation-infra:{key} must ", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Theory]
    [InlineData("certificateArn", "arn:aws:acm:us-east-1:123456789012:certificate/1b2c")]
    [InlineData("hostedZoneId", "Z0123456789")]
    public void What_belongs_to_domain_names_is_refused_without_them(string key, string value)
    {
        var error = Assert.Throws<RunException>(() => Read((key, value)));

        Assert.Equal("invalidation-infra:domainNames must be given where certificateArn or hostedZoneId is", error.Message);
    }

    /// <summary>Immutable lists of the same items are the same setting.</summary>
    private static bool Same(StackConfiguration one, StackConfiguration other) =>
        one.DistributionId == other.DistributionId
        && one.Site.CacheControl.SequenceEqual(other.Site.CacheControl)
        && one.Site.DomainNames.SequenceEqual(other.Site.DomainNames)
        && one.Site.Tags.OrderBy(tag => tag.Key).SequenceEqual(other.Site.Tags.OrderBy(tag => tag.Key))
        && Rest(one.Site) == Rest(other.Site);

    private static StaticSiteArgs Rest(StaticSiteArgs site) =>
        site with
        {
            CacheControl = default,
            DomainNames = default,
            Tags = ImmutableDictionary<string, string>.Empty,
        };

    private static StackConfiguration Read(params (string Key, string Value)[] values) =>
        StackConfiguration.Read(values.ToDictionary(pair => pair.Key, pair => pair.Value).GetValueOrDefault);
}
