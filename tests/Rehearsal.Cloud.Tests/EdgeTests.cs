namespace Rehearsal.Cloud.Tests;

public sealed class EdgeTests
{
    [Fact]
    public async Task An_edge_serves_its_copy_until_an_invalidation_completes()
    {
        await using var some = await SomeCloud.StartAsync();
        some.Put("a.html", "old");
        var first = some.Cloud.Fetch(some.DistributionId, "/a.html", 0);
        some.GetAtEveryEdge("/a.html");
        some.Put("a.html", "new");
        some.Clock.Advance(TimeSpan.FromSeconds(5));
        var second = some.Cloud.Fetch(some.DistributionId, "/a.html", 0);
        await some.CreateAsync("r", "/a.html");
        some.Clock.Advance(TimeSpan.FromSeconds(60));

        Assert.Equal(("Miss", 0, "old"), (first.CacheResult, first.Age, first.Text));
        Assert.Equal(("Hit", 5, "old"), (second.CacheResult, second.Age, second.Text));
        Assert.Equal(["new", "new", "new"], some.GetAtEveryEdge("/a.html"));
    }

    [Fact]
    public async Task Edges_drop_one_after_the_other_between_acceptance_and_completion()
    {
        await using var some = await SomeCloud.StartAsync();
        some.Put("a.html", "old");
        some.GetAtEveryEdge("/a.html");
        some.Put("a.html", "new");
        await some.CreateAsync("r", "/a.html");

        var accepted = some.GetAtEveryEdge("/a.html");
        some.Clock.Advance(TimeSpan.FromSeconds(30));
        var halfway = some.GetAtEveryEdge("/a.html");
        some.Clock.Advance(TimeSpan.FromSeconds(30));
        var completed = some.GetAtEveryEdge("/a.html");

        Assert.Equal(["new", "old", "old"], accepted);
        Assert.Equal(["new", "new", "old"], halfway);
        Assert.Equal(["new", "new", "new"], completed);
    }

    [Fact]
    public async Task What_an_edge_fetched_after_the_invalidation_was_accepted_stays()
    {
        await using var some = await SomeCloud.StartAsync();
        some.Put("a.html", "1");
        await some.CreateAsync("r", "/a.html");
        some.GetAtEveryEdge("/a.html");
        some.Put("a.html", "2");
        some.Clock.Advance(TimeSpan.FromSeconds(60));

        Assert.Equal(["1", "1", "1"], some.GetAtEveryEdge("/a.html"));
    }

    [Fact]
    public async Task An_invalidation_that_never_completes_leaves_the_other_edges_stale()
    {
        await using var some = await SomeCloud.StartAsync(options => options with { Completion = Completion.Never });
        some.Put("a.html", "old");
        some.GetAtEveryEdge("/a.html");
        some.Put("a.html", "new");
        await some.CreateAsync("r", "/a.html");
        some.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(["new", "old", "old"], some.GetAtEveryEdge("/a.html"));
    }

    [Theory]
    [InlineData("/img/a.png", "/img/a.png", true)]
    [InlineData("/img/a.png", "/img/*", true)]
    [InlineData("/img/deep/a.png", "/img/*", true)]
    [InlineData("/img/a.png", "/im*", true)]
    [InlineData("/img/a.png", "/*", true)]
    [InlineData("/img/a.png", "img/a.png", true)]
    [InlineData("/img/a.png", "/img/A.png", false)]
    [InlineData("/img/a.png", "/img/", false)]
    [InlineData("/img/a.png", "/img/*.png", false)]
    [InlineData("/img/*.png", "/img/*.png", true)]
    [InlineData("/caf%C3%A9.html", "/caf%C3%A9.html", true)]
    [InlineData("/caf%c3%a9.html", "/caf%C3%A9.html", false)]
    [InlineData("/caf%C3%A9.html", "/caf*", true)]
    [InlineData("/a%20b.html", "/a%20b.html", true)]
    [InlineData("/a+b.html", "/a+b.html", true)]
    [InlineData("/a+b.html", "/a%2Bb.html", false)]
    [InlineData("/a%2Bb.html", "/a+b.html", false)]
    [InlineData("/a~b.html", "/a%7Eb.html", false)]
    [InlineData("/a%7Eb.html", "/a%7Eb.html", true)]
    [InlineData("/a~b.html", "/a*", true)]
    [InlineData("/[slug].js", "/[slug].js", true)]
    [InlineData("/[slug].js", "/%5Bslug%5D.js", false)]
    [InlineData("/a*b.html", "/a%2Ab.html", true)]
    [InlineData("/a*b.html", "/a%2a*", true)]
    [InlineData("/a-b.html", "/a%2Db.html", false)]
    [InlineData("/a%2Db.html", "/a-b.html", false)]
    [InlineData("/100%25.html", "/100%25.html", true)]
    [InlineData("/a%2Fb", "/a/b", false)]
    [InlineData("/a?x=1", "/a", true)]
    public async Task An_invalidation_path_matches_the_object_fetched_under_that_url(string url, string path, bool matches)
    {
        await using var some = await SomeCloud.StartAsync(options => options with { Edges = 1, Completion = Completion.AtOnce });
        some.Cloud.Fetch(some.DistributionId, url);
        Assert.Equal("Hit", some.Cloud.Fetch(some.DistributionId, url).CacheResult);

        await some.CreateAsync("r", path);

        Assert.Equal(matches, some.Cloud.Fetch(some.DistributionId, url).CacheResult != "Hit");
    }

    [Theory]
    [InlineData("/a+b.txt", "a b")]
    [InlineData("/a%20b.txt", "a b")]
    [InlineData("/a%2Bb.txt", "a+b")]
    [InlineData("/a%2bb.txt", "a+b")]
    [InlineData("/%7Ecaf%C3%A9.txt", "~café")]
    [InlineData("/~caf%c3%a9.txt", "~café")]
    [InlineData("/%E0%A4.txt", "NoSuchKey")]
    public async Task The_origin_reads_the_spellings_of_a_key_as_S3_does(string url, string answer)
    {
        await using var some = await SomeCloud.StartAsync();
        foreach (var key in (string[])["a b", "a+b", "~café"])
        {
            some.Put(key + ".txt", key);
        }

        Assert.Contains(answer, some.Get(url), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_spelling_of_a_url_is_a_cached_object_of_its_own()
    {
        await using var some = await SomeCloud.StartAsync(options => options with { Edges = 1, Completion = Completion.AtOnce });
        some.Put("my file.txt", "old");
        some.Get("/my%20file.txt");
        some.Get("/my+file.txt");
        some.Put("my file.txt", "new");
        await some.CreateAsync("r", "/my%20file.txt");

        Assert.Equal("new", some.Get("/my%20file.txt"));
        Assert.Equal("old", some.Get("/my+file.txt"));
    }

    [Fact]
    public async Task A_root_object_and_its_file_are_two_cached_objects()
    {
        await using var some = await SomeCloud.StartAsync(options => options with { Edges = 1, Completion = Completion.AtOnce });
        some.Put("index.html", "old");
        some.Get("/");
        some.Get("/index.html");
        some.Put("index.html", "new");
        await some.CreateAsync("r", "/index.html");

        Assert.Equal("new", some.Get("/index.html"));
        Assert.Equal("old", some.Get("/"));
    }

    [Fact]
    public async Task A_query_string_is_part_of_the_key_where_the_distribution_caches_by_it()
    {
        await using var some = await SomeCloud.StartAsync(
            options => options with { Edges = 1, Completion = Completion.AtOnce },
            settings => settings with { CachesByQueryString = true }
        );
        some.Put("a.html", "old");
        some.Get("/a.html");
        some.Get("/a.html?x=1");
        some.Put("a.html", "new");

        await some.CreateAsync("exact", "/a.html");
        var afterExact = (some.Get("/a.html"), some.Get("/a.html?x=1"));
        await some.CreateAsync("prefix", "/a.html*");

        Assert.Equal(("new", "old"), afterExact);
        Assert.Equal("new", some.Get("/a.html?x=1"));
    }

    [Fact]
    public async Task Cache_tags_are_matched_without_case_where_the_distribution_has_them()
    {
        await using var some = await SomeCloud.StartAsync(
            options => options with { Edges = 1, Completion = Completion.AtOnce },
            settings => settings with { CacheTagHeader = "Cache-Tag" }
        );
        some.Put("a.html", "old", tags: "product:tv, page");
        some.Put("b.html", "old", tags: "product:tv2");
        some.Get("/a.html");
        some.Get("/b.html");
        some.Put("a.html", "new", tags: "product:tv");
        some.Put("b.html", "new");
        await some.CreateAsync("r", "#Product:TV");

        Assert.Equal("new", some.Get("/a.html"));
        Assert.Equal("old", some.Get("/b.html"));
    }

    [Fact]
    public async Task Without_a_tag_header_a_tag_removes_nothing()
    {
        await using var some = await SomeCloud.StartAsync(options => options with { Edges = 1, Completion = Completion.AtOnce });
        some.Put("a.html", "old", tags: "t");
        some.Get("/a.html");
        some.Put("a.html", "new");
        await some.CreateAsync("r", "#t");

        Assert.Equal("old", some.Get("/a.html"));
    }

    [Fact]
    public async Task A_custom_error_response_puts_its_page_under_every_unknown_url_and_only_a_wildcard_removes_it()
    {
        await using var some = await SomeCloud.StartAsync(
            options => options with { Edges = 1, Completion = Completion.AtOnce },
            settings => settings with { CustomErrorResponses = [new CustomErrorResponse(404, 200, "/index.html", 300)] }
        );
        some.Put("index.html", "old");
        var fallback = some.Cloud.Fetch(some.DistributionId, "/some/route");
        some.Put("index.html", "new");

        await some.CreateAsync("exact", "/index.html");
        var afterExact = some.Get("/some/route");
        await some.CreateAsync("all", "/*");

        Assert.Equal((200, "old"), (fallback.Status, fallback.Text));
        Assert.Equal("old", afterExact);
        Assert.Equal("new", some.Get("/some/route"));
    }

    [Fact]
    public async Task An_error_is_cached_for_ten_seconds()
    {
        await using var some = await SomeCloud.StartAsync();
        var missing = some.Cloud.Fetch(some.DistributionId, "/late.html", 0);
        some.Put("late.html", "here");
        some.Clock.Advance(TimeSpan.FromSeconds(9));
        var still = some.Cloud.Fetch(some.DistributionId, "/late.html", 0);
        some.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal((404, "Error"), (missing.Status, missing.CacheResult));
        Assert.Equal(404, still.Status);
        Assert.Equal("here", some.Get("/late.html"));
    }

    [Theory]
    [InlineData(null, 86_400)]
    [InlineData("max-age=60", 60)]
    [InlineData("public, max-age=60, s-maxage=10", 10)]
    [InlineData("max-age=99999999", 31_536_000)]
    public async Task A_copy_lives_as_long_as_its_cache_control_or_a_day(string? cacheControl, int seconds)
    {
        await using var some = await SomeCloud.StartAsync();
        some.Put("a.html", "old", cacheControl);
        some.Get("/a.html");
        some.Put("a.html", "new", cacheControl);
        some.Clock.Advance(TimeSpan.FromSeconds(seconds - 1));
        var before = some.Get("/a.html");
        some.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal("old", before);
        Assert.Equal("new", some.Get("/a.html"));
    }

    [Theory]
    [InlineData("no-cache")]
    [InlineData("no-store")]
    [InlineData("private, max-age=60")]
    [InlineData("max-age=0")]
    public async Task What_must_not_be_cached_is_not(string cacheControl)
    {
        await using var some = await SomeCloud.StartAsync();
        some.Put("a.html", "old", cacheControl);
        some.Get("/a.html");
        some.Put("a.html", "new", cacheControl);

        Assert.Equal("new", some.Get("/a.html"));
    }

    [Fact]
    public async Task A_copy_that_is_still_good_after_its_time_is_a_refresh_hit()
    {
        await using var some = await SomeCloud.StartAsync();
        some.Put("a.html", "same");
        some.Get("/a.html");
        some.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal("RefreshHit", some.Cloud.Fetch(some.DistributionId, "/a.html", 0).CacheResult);
    }

    [Fact]
    public async Task Tenants_cache_apart_and_an_invalidation_of_the_distribution_reaches_them_all()
    {
        await using var some = await SomeCloud.StartAsync(options => options with { Edges = 1, Completion = Completion.AtOnce });
        var tenants = new[] { "one", "two" }
            .Select(name => some.Cloud.CreateTenant(some.DistributionId, name, name + ".example"))
            .ToArray();
        string[] Seen() => [.. tenants.Select(id => some.Cloud.Fetch(id, "/a").Text), some.Get("/a")];
        some.Put("a", "1");
        Seen();
        some.Put("a", "2");

        await some.SendAsync(HttpMethod.Post, $"distribution-tenant/{tenants[0]}/invalidation", SomeCloud.Batch("t", "/a"));
        var afterTenant = Seen();
        await some.CreateAsync("d", "/a");

        Assert.Equal(["2", "1", "1"], afterTenant);
        Assert.Equal(["2", "2", "2"], Seen());
    }

    [Fact]
    public async Task Viewers_over_http_get_the_same_by_id_domain_name_or_alias()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(Path.Combine(folder.Root, "café.html"), "bonjour", SomeCloud.Cancellation);
        await using var some = await SomeCloud.StartAsync(settings: usual =>
            usual with
            {
                Origin = OriginSettings.OfFolder(folder.Root),
                Aliases = ["www.example.com"],
            }
        );

        using var miss = await some.Cloud.FetchOverHttpAsync(some.DistributionId, "/caf%C3%A9.html", 1, SomeCloud.Cancellation);
        using var hit = await some.Cloud.FetchOverHttpAsync(
            some.DistributionId.ToLowerInvariant(),
            "/caf%C3%A9.html",
            1,
            SomeCloud.Cancellation
        );
        using var outside = await some.Cloud.FetchOverHttpAsync(some.DistributionId, "/..%2f..%2fetc%2fpasswd", 1, SomeCloud.Cancellation);
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        using var byAlias = new HttpRequestMessage(HttpMethod.Head, new Uri(some.Cloud.Address, "/caf%C3%A9.html"))
        {
            Headers = { Host = "www.example.com" },
        };
        byAlias.Headers.Add("x-edge", "1");
        using var head = await client.SendAsync(byAlias, SomeCloud.Cancellation);

        Assert.Equal("bonjour", await miss.Content.ReadAsStringAsync(SomeCloud.Cancellation));
        Assert.Equal("Miss from cloudfront", miss.Headers.GetValues("X-Cache").Single());
        Assert.Equal("text/html", miss.Content.Headers.ContentType!.MediaType);
        Assert.Equal("Hit from cloudfront", hit.Headers.GetValues("X-Cache").Single());
        Assert.Equal(miss.Headers.ETag, head.Headers.ETag);
        Assert.Equal(7, head.Content.Headers.ContentLength);
        Assert.Equal(TimeSpan.Zero, hit.Headers.Age);
        Assert.Equal(404, (int)outside.StatusCode);
    }

    [Fact]
    public async Task Without_a_choice_the_edges_take_turns()
    {
        await using var some = await SomeCloud.StartAsync();

        Assert.Equal([0, 1, 2, 0], Enumerable.Range(0, 4).Select(_ => some.Cloud.Fetch(some.DistributionId, "/a").Edge));
    }

    [Fact]
    public async Task A_disabled_distribution_serves_nobody()
    {
        await using var some = await SomeCloud.StartAsync(settings: usual => usual with { Enabled = false });

        Assert.Equal(403, some.Cloud.Fetch(some.DistributionId, "/").Status);
    }
}
