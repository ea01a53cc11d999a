using InvalidationInfra.Stack.Configuration;
using Pulumi;

namespace Infra.Tests.Configuration;

public class StackConfigurationTests
{
    [Fact]
    public void Without_configuration_the_sample_site_gets_its_own_distribution()
    {
        var configuration = Read();

        Assert.Equal(
            new StackConfiguration(
                null,
                new SiteConfiguration("site", "", "index.html"),
                new InvalidationConfiguration(15, WaitForCompletion: true)
            ),
            configuration
        );
    }

    [Fact]
    public void Every_key_is_read()
    {
        var configuration = Read(
            ("distributionId", "E2QWRUHAPOMQZL"),
            ("siteDirectory", "../dist"),
            ("pathPrefix", "/docs/v2"),
            ("indexDocument", "default.htm"),
            ("maxPaths", "3000"),
            ("waitForCompletion", "false")
        );

        Assert.Equal(
            new StackConfiguration(
                "E2QWRUHAPOMQZL",
                new SiteConfiguration("../dist", "/docs/v2", "default.htm"),
                new InvalidationConfiguration(3000, WaitForCompletion: false)
            ),
            configuration
        );
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
    public void A_bad_value_is_one_line_that_names_its_key(string key, string value)
    {
        var error = Assert.Throws<RunException>(() => Read((key, value)));

        Assert.StartsWith($"invalidation-infra:{key} must ", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    private static StackConfiguration Read(params (string Key, string Value)[] values) =>
        StackConfiguration.Read(values.ToDictionary(pair => pair.Key, pair => pair.Value).GetValueOrDefault);
}
