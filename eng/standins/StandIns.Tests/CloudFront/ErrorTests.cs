using System.Net;
using Amazon.CloudFront;
using Amazon.CloudFront.Model;
using Amazon.Runtime;

namespace StandIns.Tests.CloudFront;

public class ErrorTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string, int, Type> Errors =>
        new()
        {
            { "NoSuchDistribution", 404, typeof(NoSuchDistributionException) },
            { "AccessDenied", 403, typeof(AccessDeniedException) },
            { "TooManyInvalidationsInProgress", 400, typeof(TooManyInvalidationsInProgressException) },
            { "MissingBody", 400, typeof(MissingBodyException) },
            { "InconsistentQuantities", 400, typeof(InconsistentQuantitiesException) },
            { "BatchTooLarge", 413, typeof(BatchTooLargeException) },
            { "InvalidArgument", 400, typeof(InvalidArgumentException) },
            { "InvalidationBatchAlreadyExists", 409, typeof(AmazonCloudFrontException) },
        };

    [Theory]
    [MemberData(nameof(Errors))]
    public async Task An_error_is_the_exception_of_its_code(string code, int status, Type exception)
    {
        await using var server = await RecordingServer.StartAsync(Answer.Error(status, code, "Not like this."));
        using var client = server.Client();

        var error = await Assert.ThrowsAnyAsync<AmazonCloudFrontException>(() => CreateAsync(client));

        Assert.IsType(exception, error);
        Assert.Equal((code, (HttpStatusCode)status, ErrorType.Sender), (error.ErrorCode, error.StatusCode, error.ErrorType));
        Assert.Equal(("Not like this.", "request-of-the-body"), (error.Message, error.RequestId));
    }

    [Fact]
    public async Task Reads_have_their_own_errors()
    {
        await using var server = await RecordingServer.StartAsync(
            Answer.Error(404, "NoSuchInvalidation"),
            Answer.Error(404, "EntityNotFound")
        );
        using var client = server.Client();

        await Assert.ThrowsAsync<NoSuchInvalidationException>(() =>
            client.GetInvalidationAsync(new GetInvalidationRequest("E1", "I1"), Cancellation)
        );
        await Assert.ThrowsAsync<EntityNotFoundException>(() =>
            client.GetInvalidationForDistributionTenantAsync(
                new GetInvalidationForDistributionTenantRequest { DistributionTenantId = "dt_1", Id = "I1" },
                Cancellation
            )
        );
    }

    [Theory]
    [InlineData(503, "ServiceUnavailable")]
    [InlineData(400, "Throttling")]
    public async Task A_passing_error_is_retried_with_the_same_request(int status, string code)
    {
        await using var server = await RecordingServer.StartAsync(Answer.Error(status, code), Answer.Invalidation);
        using var client = server.Client(maxErrorRetry: 1);

        var response = await CreateAsync(client);

        Assert.Equal("I2J0I21PCUYOIK", response.Invalidation.Id);
        Assert.Equal(2, server.Requests.Count);
        Assert.Equal(server.Requests[0].Body, server.Requests[1].Body);
        Assert.Equal(server.Requests[0].Headers["amz-sdk-invocation-id"], server.Requests[1].Headers["amz-sdk-invocation-id"]);
    }

    [Fact]
    public async Task Without_retries_a_passing_error_is_thrown()
    {
        await using var server = await RecordingServer.StartAsync(Answer.Error(503, "ServiceUnavailable"));
        using var client = server.Client(maxErrorRetry: 0);

        var error = await Assert.ThrowsAsync<AmazonCloudFrontException>(() => CreateAsync(client));

        Assert.Equal("ServiceUnavailable", error.ErrorCode);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_lasting_error_is_not_retried()
    {
        await using var server = await RecordingServer.StartAsync(Answer.Error(404, "NoSuchDistribution"));
        using var client = server.Client(maxErrorRetry: 3);

        await Assert.ThrowsAsync<NoSuchDistributionException>(() => CreateAsync(client));

        Assert.Single(server.Requests);
    }

    private static Task<CreateInvalidationResponse> CreateAsync(AmazonCloudFrontClient client) =>
        client.CreateInvalidationAsync(
            new CreateInvalidationRequest("E1", new InvalidationBatch(new Paths { Quantity = 1, Items = ["/a"] }, "r")),
            Cancellation
        );
}
