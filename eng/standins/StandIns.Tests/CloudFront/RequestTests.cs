using System.Xml.Linq;
using Amazon.CloudFront;
using Amazon.CloudFront.Model;

namespace StandIns.Tests.CloudFront;

public class RequestTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_invalidation_is_on_the_wire_as_the_AWS_CLI_sends_it()
    {
        await AssertSentAs(
            RecordedRequest.OfTheAwsCli()[1],
            client =>
                client.CreateInvalidationAsync(
                    new CreateInvalidationRequest("E1", Batch("my-invalidation-2015-09-01", "/index.html", "/error.html")),
                    Cancellation
                )
        );
    }

    [Fact]
    public async Task Paths_with_spaces_accents_and_tags_are_on_the_wire_as_the_AWS_CLI_sends_them()
    {
        await AssertSentAs(
            RecordedRequest.OfTheAwsCli()[0],
            client =>
                client.CreateInvalidationAsync(
                    new CreateInvalidationRequest("E1", Batch("cli-1795442074-779169", "/index.html", "/caf é.html", "#product:tv")),
                    Cancellation
                )
        );
    }

    [Fact]
    public async Task A_tenants_invalidation_is_on_the_wire_as_the_AWS_CLI_sends_it()
    {
        await AssertSentAs(
            RecordedRequest.OfTheAwsCli()[2],
            client =>
                client.CreateInvalidationForDistributionTenantAsync(
                    new CreateInvalidationForDistributionTenantRequest { Id = "dt_1", InvalidationBatch = Batch("r", "/a") },
                    Cancellation
                )
        );
    }

    [Fact]
    public async Task Reads_are_on_the_wire_as_the_AWS_CLI_sends_them()
    {
        var recorded = RecordedRequest.OfTheAwsCli();
        await AssertSentAs(
            recorded[3],
            client => client.GetInvalidationAsync(new GetInvalidationRequest("E1", "IDFDVBD632BHDS5"), Cancellation)
        );
        await AssertSentAs(
            recorded[4],
            client => client.ListInvalidationsAsync(new ListInvalidationsRequest("E1"), Cancellation),
            Answer.InvalidationList
        );
        await AssertSentAs(
            recorded[5],
            client => client.GetDistributionAsync(new GetDistributionRequest("E1"), Cancellation),
            Answer.Distribution
        );
    }

    [Fact]
    public async Task A_page_is_asked_for_in_the_query_string()
    {
        await using var server = await RecordingServer.StartAsync(Answer.InvalidationList);
        using var client = server.Client();

        await client.ListInvalidationsForDistributionTenantAsync(
            new ListInvalidationsForDistributionTenantRequest
            {
                Id = "dt_1",
                Marker = "I 1",
                MaxItems = 2,
            },
            Cancellation
        );

        Assert.Equal("/2020-05-31/distribution-tenant/dt_1/invalidation?Marker=I%201&MaxItems=2", server.Request.Path);
    }

    [Fact]
    public async Task An_id_cannot_leave_its_place_in_the_path()
    {
        await using var server = await RecordingServer.StartAsync(Answer.Invalidation);
        using var client = server.Client();

        await client.GetInvalidationAsync(new GetInvalidationRequest("E1/x?y", "I1"), Cancellation);

        Assert.Equal("/2020-05-31/distribution/E1%2Fx%3Fy/invalidation/I1", server.Request.Path);
    }

    [Fact]
    public async Task A_request_without_its_distribution_is_not_sent()
    {
        await using var server = await RecordingServer.StartAsync(Answer.Invalidation);
        using var client = server.Client();

        var error = await Assert.ThrowsAsync<AmazonCloudFrontException>(() =>
            client.CreateInvalidationAsync(new CreateInvalidationRequest { InvalidationBatch = Batch("r", "/a") }, Cancellation)
        );

        Assert.Contains("DistributionId", error.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_request_is_signed_for_cloudfront_in_the_first_region()
    {
        await using var server = await RecordingServer.StartAsync(Answer.Invalidation);
        using var client = server.Client();

        await client.CreateInvalidationAsync(new CreateInvalidationRequest("E1", Batch("r", "/a")), Cancellation);

        var authorization = server.Request.Headers["Authorization"];
        Assert.Matches(
            "^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/[0-9]{8}/us-east-1/cloudfront/aws4_request, SignedHeaders=.*host.*, Signature=[0-9a-f]{64}$",
            authorization
        );
        Assert.Contains("CloudFront", server.Request.Headers["User-Agent"], StringComparison.OrdinalIgnoreCase);
    }

    private static async Task AssertSentAs(RecordedRequest expected, Func<AmazonCloudFrontClient, Task> call, Answer? answer = null)
    {
        await using var server = await RecordingServer.StartAsync(answer ?? Answer.Invalidation);
        using var client = server.Client();

        await call(client);

        Assert.Equal((expected.Method, expected.Path), (server.Request.Method, server.Request.Path));
        Assert.Equal(Canonical(expected.Body), Canonical(server.Request.Body));
    }

    /// <summary>The two members of a batch may come in either order: the AWS CLI sends both.</summary>
    private static string Canonical(string body)
    {
        if (body.Length == 0)
        {
            return body;
        }

        var batch = XElement.Parse(body);
        batch.ReplaceNodes(batch.Elements().OrderBy(element => element.Name.LocalName, StringComparer.Ordinal).ToList());
        return batch.ToString(SaveOptions.DisableFormatting);
    }

    private static InvalidationBatch Batch(string callerReference, params List<string> paths) =>
        new(new Paths { Quantity = paths.Count, Items = paths }, callerReference);
}
