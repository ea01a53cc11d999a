using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumirpc;

namespace InvalidationInfra.Provider.Tests.Protocol;

public sealed class FunctionsTests : IDisposable
{
    private readonly TemporaryFolder _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task HashDirectory_and_planInvalidation_work_together_without_AWS()
    {
        await File.WriteAllTextAsync(Path.Combine(_program.Root, "app.js"), "hello", TestContext.Current.CancellationToken);
        await using var provider = await ProviderProcess.StartAsync(_program.Root);

        var hashed = await InvokeAsync(provider, "hashDirectory", """{"path": ".", "pathPrefix": "/docs"}""");
        var plan = await InvokeAsync(
            provider,
            "planInvalidation",
            """
            {"before": {"/app.js": "1", "/old.js": "1", "/same.css": "1"}, "after": {"/app.js": "2", "/same.css": "1"}, "maxPaths": 2}
            """
        );

        Assert.Equal("2cf24dba5fb0a30e26e83b2ac5b9e29e", hashed.Return.Fields["assets"].StructValue.Fields["/docs/app.js"].StringValue);
        Assert.Equal(["/app.js", "/old.js"], plan.Return.Fields["paths"].ListValue.Values.Select(path => path.StringValue));
        Assert.Equal((2, 0, 3), (Number(plan, "stale"), Number(plan, "needless"), Number(plan, "urls")));
    }

    [Fact]
    public async Task GetInvalidation_asks_CloudFront()
    {
        await using var cloudFront = await CloudFrontServer.StartAsync();
        await using var provider = await ProviderProcess.StartAsync(_program.Root);
        await provider.ConfigureAsync(cloudFront.Address);

        var found = await InvokeAsync(provider, "getInvalidation", """{"distributionId": "E1", "invalidationId": "I1"}""");

        Assert.Equal("Completed", found.Return.Fields["status"].StringValue);
        Assert.Equal("/*", Assert.Single(found.Return.Fields["paths"].ListValue.Values).StringValue);
    }

    [Fact]
    public async Task ListInvalidations_asks_CloudFront()
    {
        await using var cloudFront = await CloudFrontServer.StartAsync();
        await using var provider = await ProviderProcess.StartAsync(_program.Root);
        await provider.ConfigureAsync(cloudFront.Address);

        var listed = await InvokeAsync(provider, "listInvalidations", """{"distributionId": "E1"}""");

        Assert.Empty(listed.Failures);
        Assert.Empty(listed.Return.Fields["invalidations"].ListValue.Values);
    }

    [Fact]
    public async Task A_function_that_does_not_exist_is_named()
    {
        await using var provider = await ProviderProcess.StartAsync(_program.Root);

        var refused = await Assert.ThrowsAsync<RpcException>(() => InvokeAsync(provider, "hashFile", "{}"));

        Assert.Contains("cloudfront-invalidation:index:hashFile", refused.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_map_of_sixty_thousand_assets_is_over_the_usual_message_size_and_becomes_one_string()
    {
        await using var provider = await ProviderProcess.StartAsync(_program.Root);
        var assets = new Struct();
        for (var i = 0; i < 60_000; i++)
        {
            assets.Fields[$"/assets/some/folder/with/a/name/{i:00000000}.js"] = Value.ForString($"{i:x64}");
        }

        var request = new CheckRequest
        {
            Urn = Some.Urn,
            News = new Struct { Fields = { ["distributionId"] = Value.ForString("E1"), ["assets"] = Value.ForStruct(assets) } },
        };
        Assert.True(request.CalculateSize() > 4 * 1024 * 1024);

        var answer = await provider.Client.CheckAsync(request, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Empty(answer.Failures);
        Assert.Equal(["changes", "distributionId", "manifest"], answer.Inputs.Fields.Keys.Order());
    }

    private static async Task<InvokeResponse> InvokeAsync(ProviderProcess provider, string function, string arguments) =>
        await provider.Client.InvokeAsync(
            new InvokeRequest { Tok = $"cloudfront-invalidation:index:{function}", Args = Struct.Parser.ParseJson(arguments) }
        );

    private static int Number(InvokeResponse response, string name) => (int)response.Return.Fields[name].NumberValue;
}
