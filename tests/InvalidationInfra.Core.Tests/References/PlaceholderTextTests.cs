using InvalidationInfra.Core.References;

namespace InvalidationInfra.Core.Tests.References;

public sealed class PlaceholderTextTests
{
    [Theory]
    [InlineData("$(date +%s)", true)]
    [InlineData("deploy-$(git rev-parse HEAD)", true)]
    [InlineData("${GITHUB_SHA}", true)]
    [InlineData("{{ sha }}", true)]
    [InlineData("`date`", true)]
    [InlineData("__TIMESTAMP__", true)]
    [InlineData("release-%BUILD_ID%", true)]
    [InlineData("<unique-string>", true)]
    [InlineData("cli-1764057600-123456", false)]
    [InlineData("my_release__1", false)]
    [InlineData("2026-11-25T08:00:00Z", false)]
    [InlineData("100% of $5 (all)", false)]
    [InlineData("a < b > c", false)]
    public void A_text_that_nothing_has_filled_in_is_recognised(string text, bool isPlaceholder) =>
        Assert.Equal(isPlaceholder, PlaceholderText.IsIn(text));
}
