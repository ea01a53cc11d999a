using System.Net;
using System.Text.RegularExpressions;

namespace Rehearsal.Cloud.Tests;

public sealed partial class InvalidationApiTests
{
    [Fact]
    public async Task An_accepted_invalidation_is_answered_with_201_its_location_and_everything_that_was_asked()
    {
        await using var some = await SomeCloud.StartAsync();

        var answer = await some.CreateAsync("ref-1", "/index.html", "/img/*");

        Assert.Equal(HttpStatusCode.Created, answer.Status);
        Assert.Matches(InvalidationId(), answer["Id"]);
        Assert.EndsWith(
            $"/2020-05-31/distribution/{some.DistributionId}/invalidation/{answer["Id"]}",
            answer.Headers["Location"],
            StringComparison.Ordinal
        );
        Assert.Equal("InProgress", answer["Status"]);
        Assert.Equal("2026-11-23T12:00:00.000Z", answer["CreateTime"]);
        Assert.Equal("2", answer["Quantity"]);
        Assert.Equal(["/index.html", "/img/*"], answer.Root.Descendants(SomeCloud.Xml + "Path").Select(path => path.Value));
        Assert.Equal("ref-1", answer["CallerReference"]);
        Assert.True(answer.Headers.ContainsKey("x-amzn-RequestId"));
        Assert.Equal("Mon, 23 Nov 2026 12:00:00 GMT", answer.Headers["Date"]);
    }

    [Fact]
    public async Task The_elements_of_a_batch_may_come_in_either_order()
    {
        await using var some = await SomeCloud.StartAsync();

        var answer = await some.PostAsync(
            $"""<InvalidationBatch xmlns="{SomeCloud.Xml}"><CallerReference>r</CallerReference><Paths><Quantity>1</Quantity><Items><Path>/a</Path></Items></Paths></InvalidationBatch>"""
        );

        Assert.Equal(HttpStatusCode.Created, answer.Status);
        Assert.Equal("r", answer["CallerReference"]);
    }

    [Fact]
    public async Task It_is_in_progress_until_its_time_has_passed_and_completed_from_then_on()
    {
        await using var some = await SomeCloud.StartAsync();
        var id = (await some.CreateAsync("r", "/a"))["Id"]!;

        some.Clock.Advance(TimeSpan.FromSeconds(59));
        var before = await some.PollAsync(id);
        some.Clock.Advance(TimeSpan.FromSeconds(1));
        var after = await some.PollAsync(id);

        Assert.Equal("InProgress", before["Status"]);
        Assert.Equal("Completed", after["Status"]);
        Assert.Equal(HttpStatusCode.OK, after.Status);
    }

    [Fact]
    public async Task It_can_complete_at_a_given_poll_instead()
    {
        await using var some = await SomeCloud.StartAsync(options => options with { Completion = Completion.AfterPolls(2) });
        var id = (await some.CreateAsync("r", "/a"))["Id"]!;

        var statuses = new[] { (await some.PollAsync(id))["Status"], (await some.PollAsync(id))["Status"] };

        Assert.Equal(["InProgress", "Completed"], statuses);
    }

    [Fact]
    public async Task The_same_reference_with_the_same_paths_is_the_same_invalidation()
    {
        await using var some = await SomeCloud.StartAsync();
        var first = await some.CreateAsync("r", "/a", "/b");
        some.Clock.Advance(TimeSpan.FromMinutes(5));

        var again = await some.CreateAsync("r", "/b", "/a");

        Assert.Equal(HttpStatusCode.Created, again.Status);
        Assert.Equal(first["Id"], again["Id"]);
        Assert.Equal(first["CreateTime"], again["CreateTime"]);
        Assert.Equal("Completed", again["Status"]);
        Assert.Single(some.Cloud.Invalidations);
    }

    [Theory]
    [InlineData(false, HttpStatusCode.Conflict, "InvalidationBatchAlreadyExists")]
    [InlineData(true, HttpStatusCode.BadRequest, "InvalidArgument")]
    public async Task The_same_reference_with_other_paths_is_refused_in_either_form(
        bool asInvalidArgument,
        HttpStatusCode status,
        string code
    )
    {
        await using var some = await SomeCloud.StartAsync(options => options with { ReusedReferenceIsInvalidArgument = asInvalidArgument });
        await some.CreateAsync("r", "/a");

        var answer = await some.CreateAsync("r", "/a", "/b");

        Assert.Equal(status, answer.Status);
        Assert.Equal(code, answer["Code"]);
        Assert.Contains("caller reference", answer["Message"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task References_are_of_a_distribution()
    {
        await using var some = await SomeCloud.StartAsync();
        var other = some.Cloud.CreateDistribution(new DistributionSettings { Origin = OriginSettings.OfBucket(SomeCloud.Bucket) });
        var first = await some.CreateAsync("r", "/a");

        var second = await some.PostAsync(SomeCloud.Batch("r", "/b"), other);

        Assert.Equal(HttpStatusCode.Created, second.Status);
        Assert.NotEqual(first["Id"], second["Id"]);
    }

    [Fact]
    public async Task Lists_are_newest_first_and_come_in_pages()
    {
        await using var some = await SomeCloud.StartAsync();
        var ids = new List<string?>();
        for (var i = 0; i < 5; i++)
        {
            ids.Insert(0, (await some.CreateAsync("r" + i, "/a"))["Id"]);
        }

        var first = await some.ListAsync("?MaxItems=2");
        var second = await some.ListAsync("?MaxItems=2&Marker=" + first["NextMarker"]);
        var third = await some.ListAsync("?MaxItems=2&Marker=" + second["NextMarker"]);

        Assert.Equal(
            ids,
            new[] { first, second, third }.SelectMany(page => page.Root.Descendants(SomeCloud.Xml + "Id").Select(id => id.Value))
        );
        Assert.Equal(["true", "true", "false"], new[] { first["IsTruncated"], second["IsTruncated"], third["IsTruncated"] });
        Assert.Null(third["NextMarker"]);
        Assert.Equal("1", third["Quantity"]);
    }

    [Fact]
    public async Task An_empty_list_has_no_items_and_a_hundred_at_most()
    {
        await using var some = await SomeCloud.StartAsync();

        var answer = await some.ListAsync();

        Assert.Equal("0", answer["Quantity"]);
        Assert.Equal("100", answer["MaxItems"]);
        Assert.Null(answer["Items"]);
    }

    [Fact]
    public async Task A_tenant_has_invalidations_of_its_own()
    {
        await using var some = await SomeCloud.StartAsync();
        var tenant = some.Cloud.CreateTenant(some.DistributionId, "acme", "acme.example");
        var path = $"distribution-tenant/{tenant}/invalidation";

        var created = await some.SendAsync(HttpMethod.Post, path, SomeCloud.Batch("r", "/a"));
        var got = await some.SendAsync(HttpMethod.Get, $"{path}/{created["Id"]}");
        var listed = await some.SendAsync(HttpMethod.Get, path);
        var ofDistribution = await some.ListAsync();
        var shown = await some.SendAsync(HttpMethod.Get, "distribution-tenant/" + tenant);

        Assert.Equal(HttpStatusCode.Created, created.Status);
        Assert.Equal(created["Id"], got["Id"]);
        Assert.Equal("1", listed["Quantity"]);
        Assert.Equal("0", ofDistribution["Quantity"]);
        Assert.Equal(some.DistributionId, shown["DistributionId"]);
        Assert.Equal(1, some.Cloud.Calls["CreateInvalidationForDistributionTenant"]);
    }

    [Fact]
    public async Task A_distribution_shows_its_configuration_and_entity_tag()
    {
        await using var some = await SomeCloud.StartAsync(settings: usual =>
            usual with
            {
                Aliases = ["www.example.com"],
                CachesByQueryString = true,
                CacheTagHeader = "cache-tag",
                CustomErrorResponses = [new CustomErrorResponse(404, 200, "/index.html")],
            }
        );
        await some.CreateAsync("r", "/a");

        var full = await some.SendAsync(HttpMethod.Get, "distribution/" + some.DistributionId);
        var config = await some.SendAsync(HttpMethod.Get, $"distribution/{some.DistributionId}/config");

        Assert.Equal("1", full["InProgressInvalidationBatches"]);
        Assert.Equal(full.Headers["ETag"], config.Headers["ETag"]);
        Assert.Equal("DistributionConfig", config.Root.Name.LocalName);
        Assert.Equal("www.example.com", config["CNAME"]);
        Assert.Equal("true", config["QueryString"]);
        Assert.Equal("cache-tag", config["HeaderName"]);
        Assert.Equal("/index.html", config["ResponsePagePath"]);
        Assert.Equal("index.html", config["DefaultRootObject"]);
    }

    [Fact]
    public async Task Distributions_are_listed_with_their_aliases()
    {
        await using var some = await SomeCloud.StartAsync(settings: usual => usual with { Aliases = ["www.example.com"] });
        some.Cloud.CreateDistribution(new DistributionSettings { Origin = OriginSettings.OfBucket(SomeCloud.Bucket) });

        var answer = await some.SendAsync(HttpMethod.Get, "distribution");

        var withAlias = answer
            .Root.Descendants(SomeCloud.Xml + "DistributionSummary")
            .Single(one => one.Descendants(SomeCloud.Xml + "CNAME").Any());
        Assert.Equal(some.DistributionId, withAlias.Element(SomeCloud.Xml + "Id")!.Value);
        Assert.Equal("2", answer["Quantity"]);
    }

    [Fact]
    public async Task In_the_manner_of_moto_it_is_completed_at_once_in_capitals_and_references_mean_nothing()
    {
        await using var some = await SomeCloud.StartAsync(options => options with { Moto = true });

        var first = await some.CreateAsync("r", "/a");
        var second = await some.CreateAsync("r", "/b");

        Assert.Equal("COMPLETED", first["Status"]);
        Assert.NotEqual(first["Id"], second["Id"]);
    }

    [Fact]
    public async Task Every_request_is_counted_and_logged()
    {
        await using var some = await SomeCloud.StartAsync();
        var id = (await some.CreateAsync("r", "/a"))["Id"]!;
        await some.PollAsync(id);
        await some.PollAsync("I0000000000000");

        Assert.Equal(1, some.Cloud.Calls["CreateInvalidation"]);
        Assert.Equal(2, some.Cloud.Calls["GetInvalidation"]);
        Assert.Equal([201, 200, 404], some.Cloud.Log.Select(entry => entry.Status));
        Assert.Equal("NoSuchInvalidation", some.Cloud.Log[^1].Code);
        Assert.Equal(
            new AcceptedInvalidation(some.DistributionId, id, "InProgress", some.Clock.GetUtcNow(), "r", []),
            some.Cloud.Invalidations.Single() with
            {
                Paths = [],
            },
            SamePathsAside
        );
    }

    private static bool SamePathsAside(AcceptedInvalidation one, AcceptedInvalidation other) => one with { Paths = other.Paths } == other;

    [GeneratedRegex("^I[A-Z0-9]{13}$")]
    private static partial Regex InvalidationId();
}
