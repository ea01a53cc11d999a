using Grpc.Core;
using Pulumirpc;

namespace InvalidationInfra.Provider.Tests.Protocol;

/// <summary><c>pulumi import</c> and <c>CloudFrontInvalidation.Get</c>: a Read that has nothing but the id.</summary>
public sealed class ImportTests : IDisposable
{
    private readonly TemporaryFolder _program = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _program.Dispose();

    [Theory]
    [InlineData("E1ABCDEFGHIJKL/I2J0I21PCUYOIK", "distributionId")]
    [InlineData("dt_2wjDZi3hD1ivOXf6rpZJOSNE1AB/I2J0I21PCUYOIK", "distributionTenantId")]
    public async Task The_inputs_that_an_import_returns_make_the_next_preview_empty(string id, string target)
    {
        await using var cloudFront = await CloudFrontServer.StartAsync();
        await using var provider = await ProviderProcess.StartAsync(_program.Root);
        await provider.ConfigureAsync(cloudFront.Address);

        var read = await provider.Client.ReadAsync(new ReadRequest { Id = id, Urn = Some.Urn }, cancellationToken: Cancellation);
        var check = await provider.Client.CheckAsync(
            new CheckRequest
            {
                Urn = Some.Urn,
                Olds = read.Inputs,
                News = read.Inputs,
            },
            cancellationToken: Cancellation
        );
        var diff = await provider.Client.DiffAsync(
            new DiffRequest
            {
                Urn = Some.Urn,
                Id = id,
                Olds = read.Properties,
                OldInputs = read.Inputs,
                News = check.Inputs,
            },
            cancellationToken: Cancellation
        );

        Assert.Equal(id, read.Id);
        Assert.Equal(id.Split('/')[0], read.Inputs.Fields[target].StringValue);
        Assert.Equal("I2J0I21PCUYOIK", read.Properties.Fields["invalidationId"].StringValue);
        Assert.Empty(check.Failures);
        Assert.Equal(DiffResponse.Types.DiffChanges.DiffNone, diff.Changes);
    }

    [Theory]
    [InlineData("I2J0I21PCUYOIK")]
    [InlineData("E1ABCDEFGHIJKL/")]
    [InlineData("E1/I1/more")]
    public async Task An_id_of_another_form_is_refused_with_the_right_one(string id)
    {
        await using var provider = await ProviderProcess.StartAsync(_program.Root);

        var refused = await Assert.ThrowsAsync<RpcException>(async () =>
            await provider.Client.ReadAsync(new ReadRequest { Id = id, Urn = Some.Urn }, cancellationToken: Cancellation)
        );

        Assert.Contains("DISTRIBUTION/INVALIDATION", refused.Status.Detail, StringComparison.Ordinal);
    }
}
