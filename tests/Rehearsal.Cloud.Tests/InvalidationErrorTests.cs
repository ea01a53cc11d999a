using System.Net;

namespace Rehearsal.Cloud.Tests;

public sealed class InvalidationErrorTests
{
    public static TheoryData<string, HttpStatusCode, string> BadBatches =>
        new()
        {
            { "", HttpStatusCode.BadRequest, "MissingBody" },
            { "  \n", HttpStatusCode.BadRequest, "MissingBody" },
            { SomeCloud.BatchWith(2, "r", "/a"), HttpStatusCode.BadRequest, "InconsistentQuantities" },
            { SomeCloud.BatchWith(0, "r", "/a"), HttpStatusCode.BadRequest, "InconsistentQuantities" },
            { SomeCloud.Batch("r"), HttpStatusCode.BadRequest, "InvalidArgument" },
            { SomeCloud.Batch("", "/a"), HttpStatusCode.BadRequest, "InvalidArgument" },
            { SomeCloud.Batch("r", ""), HttpStatusCode.BadRequest, "InvalidArgument" },
            { SomeCloud.Batch("r", "/a b"), HttpStatusCode.BadRequest, "InvalidArgument" },
            { SomeCloud.Batch("r", "/a~b"), HttpStatusCode.BadRequest, "InvalidArgument" },
            { SomeCloud.Batch("r", "/a~*"), HttpStatusCode.BadRequest, "InvalidArgument" },
            { SomeCloud.Batch("r", "/café"), HttpStatusCode.BadRequest, "InvalidArgument" },
            { SomeCloud.Batch("r", "/" + new string('a', 4000)), HttpStatusCode.BadRequest, "InvalidArgument" },
            { SomeCloud.Batch("r", "#"), HttpStatusCode.BadRequest, "InvalidArgument" },
            { SomeCloud.Batch("r", "#a,b"), HttpStatusCode.BadRequest, "InvalidArgument" },
            { SomeCloud.Batch("r", "#a*"), HttpStatusCode.BadRequest, "InvalidArgument" },
            { SomeCloud.Batch("r", "#" + new string('a', 257)), HttpStatusCode.BadRequest, "InvalidArgument" },
            { "<InvalidationBatch>", HttpStatusCode.BadRequest, "MalformedXML" },
            { "<Other/>", HttpStatusCode.BadRequest, "MalformedXML" },
            { "{}", HttpStatusCode.BadRequest, "MalformedXML" },
            {
                SomeCloud.Batch("r", [.. Enumerable.Range(0, 3001).Select(i => "/" + i)]),
                HttpStatusCode.RequestEntityTooLarge,
                "BatchTooLarge"
            },
            {
                SomeCloud.Batch("r", [.. Enumerable.Range(0, 16).Select(i => $"/{i}/*")]),
                HttpStatusCode.BadRequest,
                "TooManyInvalidationsInProgress"
            },
        };

    [Theory]
    [MemberData(nameof(BadBatches))]
    public async Task A_bad_batch_is_refused_and_nothing_is_accepted(string body, HttpStatusCode status, string code)
    {
        await using var some = await SomeCloud.StartAsync();

        var answer = await some.PostAsync(body);

        Assert.Equal(status, answer.Status);
        Assert.Equal("ErrorResponse", answer.Root.Name.LocalName);
        Assert.Equal(SomeCloud.Xml, answer.Root.Name.Namespace);
        Assert.Equal(code, answer["Code"]);
        Assert.Equal("Sender", answer["Type"]);
        Assert.NotEqual("", answer["Message"]);
        Assert.Equal(answer["RequestId"], answer.Headers["x-amzn-RequestId"]);
        Assert.Empty(some.Cloud.Invalidations);
    }

    [Fact]
    public async Task What_is_not_there_is_404_with_the_code_of_its_kind()
    {
        await using var some = await SomeCloud.StartAsync();

        Assert.Equal("NoSuchInvalidation", (await some.PollAsync("I0000000000000"))["Code"]);
        Assert.Equal("NoSuchDistribution", (await some.PostAsync(SomeCloud.Batch("r", "/a"), "E0"))["Code"]);
        Assert.Equal("NoSuchDistribution", (await some.SendAsync(HttpMethod.Get, "distribution/E0/invalidation/I0"))["Code"]);
        Assert.Equal("NoSuchDistribution", (await some.SendAsync(HttpMethod.Get, "distribution/E0/config"))["Code"]);
        Assert.Equal(
            "EntityNotFound",
            (await some.SendAsync(HttpMethod.Post, "distribution-tenant/t/invalidation", SomeCloud.Batch("r", "/a")))["Code"]
        );
        Assert.Equal(HttpStatusCode.NotFound, (await some.SendAsync(HttpMethod.Get, "distribution/E0")).Status);
    }

    [Theory]
    [InlineData("?MaxItems=0")]
    [InlineData("?MaxItems=many")]
    [InlineData("?Marker=nowhere")]
    public async Task A_bad_page_is_an_invalid_argument(string query)
    {
        await using var some = await SomeCloud.StartAsync();

        Assert.Equal("InvalidArgument", (await some.ListAsync(query))["Code"]);
    }

    [Fact]
    public async Task Three_thousand_files_may_be_in_progress_and_no_more_until_some_complete()
    {
        await using var some = await SomeCloud.StartAsync();
        string[] Files(int from, int count) => [.. Enumerable.Range(from, count).Select(i => "/" + i)];

        var full = await some.CreateAsync("a", Files(0, 3000));
        var oneMore = await some.CreateAsync("b", "/more");
        var wildcard = await some.CreateAsync("c", "/more/*");
        some.Clock.Advance(TimeSpan.FromSeconds(60));
        var later = await some.CreateAsync("b", "/more");

        Assert.Equal(HttpStatusCode.Created, full.Status);
        Assert.Equal("TooManyInvalidationsInProgress", oneMore["Code"]);
        Assert.Equal(HttpStatusCode.Created, wildcard.Status);
        Assert.Equal(HttpStatusCode.Created, later.Status);
    }

    [Fact]
    public async Task Fifteen_wildcards_may_be_in_progress_whatever_the_files()
    {
        await using var some = await SomeCloud.StartAsync();
        await some.CreateAsync("a", [.. Enumerable.Range(0, 15).Select(i => $"/{i}/*")]);

        Assert.Equal("TooManyInvalidationsInProgress", (await some.CreateAsync("b", "/x*"))["Code"]);
        Assert.Equal(HttpStatusCode.Created, (await some.CreateAsync("c", "/x", "/a*b")).Status);
    }

    [Fact]
    public async Task A_known_reference_is_answered_even_when_the_quota_is_used_up()
    {
        await using var some = await SomeCloud.StartAsync(options => options with { FileQuota = 1 });
        var first = await some.CreateAsync("a", "/a");

        Assert.Equal(first["Id"], (await some.CreateAsync("a", "/a"))["Id"]);
    }

    [Fact]
    public async Task Without_authorization_access_is_denied_only_where_that_is_asked_for()
    {
        await using var strict = await SomeCloud.StartAsync(options => options with { RequireAuthorization = true });

        var answer = await strict.CreateAsync("r", "/a");

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Equal("AccessDenied", answer["Code"]);
        Assert.Contains("cloudfront:CreateInvalidation", answer["Message"], StringComparison.Ordinal);
    }
}
