using InvalidationInfra.Core.Paths;
using InvalidationInfra.Core.Plans;
using InvalidationInfra.Core.Urls;

namespace InvalidationInfra.Core.Tests.Plans;

/// <summary>Every character in a name, against edges that keep apart whatever viewers write.</summary>
public sealed class SpelledNamesTests
{
    private static readonly string[] Unicode = ["é", "e\u0301", "ß", "İ", "日本", "😀", "\u0085", "\u200b", "\uFFFD", "\u00A0"];

    /// <summary>The characters of printable ASCII, and samples beyond.</summary>
    public static TheoryData<string> Characters => [.. Enumerable.Range(32, 95).Select(i => ((char)i).ToString()).Concat(Unicode)];

    /// <summary>Where a character may stand.</summary>
    public static TheoryData<string, string> Names =>
        new(
            Characters.SelectMany(row =>
                new[] { "/lib-{0}-1.js", "/{0}", "/{0}{0}", "/a{0}", "/a{0}{0}b", "/docs{0}v2/page.html", "/a{0}b/c{0}d e.txt" }.Select(
                    name => (row.Data, name)
                )
            )
        );

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_stays_stale_under_any_spelling_that_a_viewer_may_use(string character, string name)
    {
        var path = name.Replace("{0}", character, StringComparison.Ordinal);
        CachedUrl[] urls = [new(path, true, 1), new("/zoo.html", false, 1)];
        foreach (var queryStrings in (bool[])[false, true])
        {
            var plan = InvalidationPlanner.Plan(urls, new PlanLimits { QueryStrings = queryStrings });

            Assert.All(plan.Paths, planned => Assert.True(IsAccepted(planned.Path.Encoded), planned.Path.Encoded));
            Assert.All(ViewerSpellings.Of(path), spelled => Assert.Contains(plan.Paths, planned => Drops(planned.Path.Encoded, spelled)));
            Assert.All(plan.Paths, planned => Assert.Equal(planned.Path, InvalidationPath.Parse(planned.Path.Text)));
            Assert.Empty(plan.Uncovered);
        }
    }

    [Theory]
    [MemberData(nameof(Characters))]
    public void Below_a_prefix_nothing_stays_stale_either(string character)
    {
        var prefix = $"/my{character}app/";
        var wildcards = Spellings.WildcardsFor(prefix);

        Assert.All(
            ViewerSpellings.Of(prefix + "index.html"),
            spelled => Assert.Contains(wildcards, wildcard => Drops(wildcard.Encoded, spelled))
        );
        Assert.All(wildcards, wildcard => Assert.True(wildcard.IsWildcard && IsAccepted(wildcard.Encoded)));
    }

    [Theory]
    [InlineData("/lib-1.0+2.txt", "/lib-1.0%2B2.txt /lib-1.0+2.txt")]
    [InlineData("/my file.txt", "/my%20file.txt /my+file.txt")]
    [InlineData("/runtime~main.js", "/runtime*")]
    [InlineData("/pages/[slug].js", "/pages/*")]
    [InlineData("/a b~c.js", "/a%20b* /a+b*")]
    [InlineData("/été.html", "/été.html")]
    [InlineData("/100%.html", "/100%25.html")]
    [InlineData("/why?.html", "/why%3F.html")]
    [InlineData("/a*b.html", "/a*b.html")]
    [InlineData("/star*", "/star**")]
    [InlineData("/it's(1),=&;:@$!_-.html", "/it's(1),=&;:@$!_-.html")]
    public void The_paths_of_a_name_are_few_and_exact_where_that_is_safe(string name, string planned)
    {
        CachedUrl[] good = [new("/", false, 1), new("/a.js", false, 1), new("/lib-1.0.txt", false, 1), new("/my.txt", false, 1)];
        var plan = InvalidationPlanner.Plan([.. good, new(name, true, 1)], new PlanLimits());

        Assert.Equal(planned.Split(' '), plan.Paths.Select(path => path.Path.Text));
        Assert.Equal(0, plan.Needless);
        Assert.Equal((1, 5), (plan.Stale, plan.Urls));
    }

    [Fact]
    public void A_name_with_many_spaces_has_no_more_paths_than_three_of_them_make()
    {
        Assert.Equal(8, Spellings.Of("/a b c d.txt").Length);
        Assert.Equal(8, Spellings.Of("/a b c d e f g.txt").Length);
        Assert.All(Spellings.Of("/a b c d e f g.txt"), spelling => Assert.False(spelling.IsExact));
        Assert.Single(Spellings.Of("/a b c d.txt"), spelling => spelling.IsUsual);
    }

    [Fact]
    public void A_path_by_hand_covers_the_spelling_that_it_is_and_the_plan_names_what_stays()
    {
        CachedUrl[] urls = [new("/lib-1.0+2.txt", true, 1), new("/my file.txt", true, 1), new("/runtime~main.js", true, 1)];

        Plan Cover(params string[] paths) => InvalidationPlanner.Cover(urls, new PlanLimits(), [.. paths.Select(InvalidationPath.Parse)]);

        Assert.Equal(
            ["/lib-1.0+2.txt", "/my+file.txt", "/runtime*"],
            Cover("/lib-1.0%2b2.txt", "/my file.txt", "/runtime~main.js").Uncovered
        );
        Assert.Equal(["/my%20file.txt"], Cover("/lib*", "/my+file.txt", "/run*").Uncovered);
        Assert.Empty(Cover(["/my*", .. Cover("/my*").Uncovered]).Uncovered);
    }

    [Fact]
    public void A_good_URL_counts_once_whatever_its_spellings()
    {
        CachedUrl[] urls = [new("/a", true, 1), new("/a b c", false, 5), new("/a+x", false, 2), new("/a~y", false, 1)];

        var plan = InvalidationPlanner.Plan(urls, new PlanLimits { QueryStrings = true });

        Assert.Equal(["/a*"], plan.Paths.Select(path => path.Path.Text));
        Assert.Equal((8L, 3), (plan.Needless, plan.NeedlessUrls));
    }

    [Fact]
    public void A_spelling_that_a_stale_and_a_good_URL_share_is_dropped_and_not_counted()
    {
        var plan = InvalidationPlanner.Plan([new("/a", false, 1), new("/a b", true, 1), new("/a+b", false, 7)], new PlanLimits());

        Assert.Equal(["/a%20b", "/a+b"], plan.Paths.Select(path => path.Path.Text));
        Assert.Equal((0L, 1), (plan.Needless, plan.Stale));
    }

    [Fact]
    public void Plain_names_among_others_are_sent_as_they_were()
    {
        CachedUrl[] urls =
        [
            new("/a.html", true, 1),
            new("/b+c.html", true, 1),
            new("/d.html", true, 1),
            new("/a", false, 1),
            new("/b", false, 1),
        ];

        Assert.Equal(
            ["/a.html", "/b%2Bc.html", "/b+c.html", "/d.html"],
            InvalidationPlanner.Plan(urls, new PlanLimits()).Paths.Select(path => path.Path.Text)
        );
    }

    // As the API refuses: raw spaces, tildes, what is not ASCII, and what RFC 1738 calls unsafe.
    private static bool IsAccepted(string path) =>
        path.StartsWith('/') && path.All(c => c is > ' ' and < '\x7f' && !"~<>\"#{}|\\^[]`".Contains(c)) && path.Length <= 4000;

    private static bool Drops(string path, string url) =>
        path[^1] == '*' ? url.StartsWith(path[..^1], StringComparison.Ordinal) : url == path;
}
