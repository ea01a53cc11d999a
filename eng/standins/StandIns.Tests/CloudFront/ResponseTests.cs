using Amazon.CloudFront.Model;

namespace StandIns.Tests.CloudFront;

public class ResponseTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_created_invalidation_has_its_location_status_time_and_batch()
    {
        await using var server = await RecordingServer.StartAsync(Answer.Invalidation);
        using var client = server.Client();

        var response = await client.CreateInvalidationAsync(
            new CreateInvalidationRequest("E1", new InvalidationBatch(new Paths { Quantity = 0 }, "r")),
            Cancellation
        );

        Assert.EndsWith("/distribution/E1/invalidation/I2J0I21PCUYOIK", response.Location, StringComparison.Ordinal);
        Assert.Equal(("I2J0I21PCUYOIK", "InProgress"), (response.Invalidation.Id, response.Invalidation.Status));
        Assert.Equal(
            new DateTime(2026, 11, 23, 13, 54, 34, 123, DateTimeKind.Utc),
            response.Invalidation.CreateTime!.Value.ToUniversalTime()
        );
        Assert.Equal("r", response.Invalidation.InvalidationBatch.CallerReference);
        Assert.Equal(2, response.Invalidation.InvalidationBatch.Paths.Quantity);
        Assert.Equal(["/index.html", "/caf%C3%A9/*"], response.Invalidation.InvalidationBatch.Paths.Items);
        Assert.Equal("request-of-the-header", response.ResponseMetadata.RequestId);
    }

    [Fact]
    public async Task A_page_of_invalidations_says_whether_there_is_another()
    {
        await using var server = await RecordingServer.StartAsync(Answer.InvalidationList);
        using var client = server.Client();

        var page = (await client.ListInvalidationsAsync(new ListInvalidationsRequest("E1"), Cancellation)).InvalidationList;

        Assert.Equal(("", "I1", 2, true, 2), (page.Marker, page.NextMarker, page.MaxItems, page.IsTruncated, page.Quantity));
        Assert.Equal([("I2", "InProgress"), ("I1", "Completed")], page.Items.Select(item => (item.Id, item.Status)));
    }

    [Fact]
    public async Task A_distribution_has_what_an_invalidation_depends_on()
    {
        await using var server = await RecordingServer.StartAsync(Answer.Distribution);
        using var client = server.Client();

        var response = await client.GetDistributionAsync(new GetDistributionRequest("E1"), Cancellation);

        var distribution = response.Distribution;
        Assert.Equal("E2QWRUHAPOMQZL", response.ETag);
        Assert.Equal(
            ("E1", "d111.cloudfront.net", 1),
            (distribution.Id, distribution.DomainName, distribution.InProgressInvalidationBatches)
        );
        var config = distribution.DistributionConfig;
        Assert.Equal(["www.example.com"], config.Aliases.Items);
        Assert.Equal(
            ("index.html", "a & b", true, "cache-tag"),
            (config.DefaultRootObject, config.Comment, config.Enabled, config.CacheTagConfig.HeaderName)
        );
        Assert.Equal(("", "OAC"), (config.Origins.Items[0].OriginPath, config.Origins.Items[0].OriginAccessControlId));
        Assert.Equal("658327ea-f89d-4fab-a63d-7e88639e58f6", config.DefaultCacheBehavior.CachePolicyId);
        Assert.Equal(
            ("/api/*", true, 0L),
            (
                config.CacheBehaviors.Items[0].PathPattern,
                config.CacheBehaviors.Items[0].ForwardedValues.QueryString,
                config.CacheBehaviors.Items[0].MinTTL
            )
        );
        Assert.Equal(
            (404, "/index.html", "200"),
            (
                config.CustomErrorResponses.Items[0].ErrorCode,
                config.CustomErrorResponses.Items[0].ResponsePagePath,
                config.CustomErrorResponses.Items[0].ResponseCode
            )
        );
    }

    [Fact]
    public async Task A_listed_distribution_has_its_aliases()
    {
        await using var server = await RecordingServer.StartAsync(Answer.Distributions);
        using var client = server.Client();

        var list = (await client.ListDistributionsAsync(Cancellation)).DistributionList;

        Assert.False(list.IsTruncated);
        Assert.Equal(["www.example.com", "example.com"], Assert.Single(list.Items).Aliases.Items);
    }

    [Fact]
    public async Task A_list_that_the_service_leaves_out_is_null()
    {
        await using var server = await RecordingServer.StartAsync(
            new Answer(
                200,
                """<InvalidationList xmlns="http://cloudfront.amazonaws.com/doc/2020-05-31/"><Quantity>0</Quantity></InvalidationList>"""
            )
        );
        using var client = server.Client();

        var page = (await client.ListInvalidationsAsync(new ListInvalidationsRequest("E1"), Cancellation)).InvalidationList;

        Assert.Null(page.Items);
        Assert.Null(page.IsTruncated);
        Assert.Equal(0, page.Quantity);
    }
}
