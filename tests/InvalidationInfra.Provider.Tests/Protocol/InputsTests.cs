using Google.Protobuf.WellKnownTypes;
using InvalidationInfra.Provider.Invalidations;
using Pulumirpc;

namespace InvalidationInfra.Provider.Tests.Protocol;

/// <summary>
/// Each input through gRPC and the provider's process: what goes to CloudFront when it is created with it, and after a change.
/// </summary>
public sealed class InputsTests : IDisposable
{
    // Inputs at creation and at the change, in which FILE stands for the content of a file, and what CloudFront is asked for each time.
    private static readonly Dictionary<string, (string Inputs, string Created, string Changed)> Scenarios = new()
    {
        ["alias"] = ("""{"alias": "www.example.com", "paths": ["/N"]}""", "E1ALIAS: /N", "E1ALIAS: /N"),
        ["assets"] = ("""{"distributionId": "E1", "assets": {"/a": "N", "/b": "1"}}""", "E1: /*", "E1: /a"),
        ["distributionId"] = ("""{"distributionId": "E7", "paths": ["/N"]}""", "E7: /N", "E7: /N"),
        ["distributionIds"] = ("""{"distributionIds": ["E1", "E2"], "paths": ["/N"]}""", "E1: /N, E2: /N", "E1: /N, E2: /N"),
        ["distributionTenantId"] = ("""{"distributionTenantId": "dt_1", "paths": ["/N"]}""", "dt_1: /N", "dt_1: /N"),
        ["cleanUrls"] = (
            """{"distributionId": "E1", "assets": {"/about.html": "N", "/b": "1", "/about-us": "1"}, "cleanUrls": true, "maxPaths": 3}""",
            "E1: /*",
            "E1: /about /about.html /about/"
        ),
        ["distributionTenantIds"] = (
            """{"distributionTenantIds": ["dt_1", "dt_2"], "paths": ["/N"]}""",
            "dt_1: /N, dt_2: /N",
            "dt_1: /N, dt_2: /N"
        ),
        ["headers"] = (
            """{"distributionId": "E1", "assets": {"/a.htm": "1", "/b.css": "1"}, "headers": {"*.htm": "max-age=N"}}""",
            "E1: /*",
            "E1: /a.htm"
        ),
        // What goes and what comes needs nothing there; /a does.
        ["immutable"] = (
            """{"distributionId": "E1", "assets": {"/a": "N", "/assets/N.js": "N", "/b": "1"}, "immutable": ["assets/**"]}""",
            "E1: /*",
            "E1: /a"
        ),
        ["invalidateAdded"] = (
            """{"distributionId": "E1", "assets": {"/N": "1", "/b": "1", "/1": "1"}, "invalidateAdded": true}""",
            "E1: /*",
            "E1: /2"
        ),
        ["onTimeout"] = (
            """{"distributionId": "E1", "assets": {"/a": "N", "/b": "1"}, "waitForCompletion": true, "onTimeout": "warn"}""",
            "E1: /*",
            "E1: /a"
        ),
        ["servedAs"] = (
            """{"distributionId": "E1", "assets": {"/d/default.htm": "N", "/d/b": "1"}, "servedAs": {"/default.htm": ["/"]}}""",
            "E1: /*",
            "E1: /d/"
        ),
        ["exclude"] = ("""{"distributionId": "E1", "sourceDirectory": "site", "exclude": ["*.css"]}""", "E1: /*", "E1: /page.html"),
        ["fallbackDocument"] = (
            """{"distributionId": "E1", "assets": {"/app.html": "N", "/b": "1"}, "fallbackDocument": "/app.html"}""",
            "E1: /*",
            "E1: /*"
        ),
        ["content"] = (
            """{"distributionId": "E1", "content": {"count": N, "id": "cN", "previous": "c1", "assets": {"/a": "N", "/b": "1"}}}""",
            "E1: /*",
            "E1: /a"
        ),
        ["include"] = ("""{"distributionId": "E1", "sourceDirectory": "site", "include": ["*.css"]}""", "E1: /*", "E1: /style.css"),
        ["indexDocument"] = (
            """{"distributionId": "E1", "assets": {"/d/start.htm": "N", "/d/b": "1"}, "indexDocument": "start.htm"}""",
            "E1: /*",
            "E1: /d /d/ /d/start.htm"
        ),
        ["invalidationBatch"] = (
            """{"distributionId": "E1", "invalidationBatch": {"callerReference": "rN", "paths": {"quantity": 1, "items": ["/N"]}}}""",
            "E1: /N",
            "E1: /N"
        ),
        ["maxPaths"] = ("""{"distributionId": "E1", "assets": {"/x/a": "N", "/y/b": "N", "/z": "1"}, "maxPaths": 1}""", "E1: /*", "E1: /*"),
        ["onCreate"] = ("""{"distributionId": "E1", "assets": {"/a": "N", "/b": "1"}, "onCreate": "skip"}""", "", "E1: /a"),
        ["pathPrefix"] = (
            """{"distributionId": "E1", "assets": {"/a": "N", "/b": "1"}, "pathPrefix": "/docs"}""",
            "E1: /docs /docs/*",
            "E1: /docs/a"
        ),
        ["paths"] = ("""{"distributionId": "E1", "assets": {"/a": "N"}, "paths": ["/fixed/*"]}""", "E1: /fixed/*", "E1: /fixed/*"),
        ["queryStrings"] = ("""{"distributionId": "E1", "assets": {"/a": "N", "/b": "1"}, "queryStrings": true}""", "E1: /*", "E1: /a*"),
        // 10 and 20: what was in between, nobody told.
        ["revision"] = ("""{"distributionId": "E1", "assets": {"/a": "1", "/b": "1"}, "revision": N0}""", "E1: /*", "E1: /*"),
        ["sourceDirectory"] = (
            """{"distributionId": "E1", "sourceDirectory": "site", "maxPaths": 3}""",
            "E1: /*",
            "E1: /page.html /style.css"
        ),
        ["tags"] = ("""{"distributionId": "E1", "assets": {"/a": "N", "/b": "1"}, "tags": ["Shop"]}""", "E1: /* #Shop", "E1: /a #Shop"),
        ["triggers"] = ("""{"distributionId": "E1", "assets": {"/a": "1"}, "triggers": {"release": "N"}}""", "E1: /*", "E1: /*"),
        ["waitForCompletion"] = (
            """{"distributionId": "E1", "assets": {"/a": "N", "/b": "1"}, "waitForCompletion": true}""",
            "E1: /*",
            "E1: /a"
        ),
    };

    private readonly TemporaryFolder _program = new();

    public static TheoryData<string> Names => [.. InvalidationInputTable.Names];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _program.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task An_input_decides_what_CloudFront_is_asked_for(string name)
    {
        var (inputs, atCreation, atChange) = Scenarios[name];
        await using var cloudFront = await CloudFrontServer.StartAsync();
        await using var provider = await ProviderProcess.StartAsync(_program.Root);
        await provider.ConfigureAsync(cloudFront.Address);

        var first = await CheckAsync(provider, inputs, "1", new Struct());
        var created = await provider.Client.CreateAsync(
            new CreateRequest { Urn = Some.Urn, Properties = first },
            cancellationToken: Cancellation
        );
        Assert.Equal(atCreation.Replace('N', '1'), TakeRequests(cloudFront));

        var again = await provider.Client.DiffAsync(
            new DiffRequest
            {
                Urn = Some.Urn,
                Olds = created.Properties,
                OldInputs = first,
                News = first,
            },
            cancellationToken: Cancellation
        );
        Assert.Equal(DiffResponse.Types.DiffChanges.DiffNone, again.Changes);

        var second = await CheckAsync(provider, inputs, "2", first);
        var diff = await provider.Client.DiffAsync(
            new DiffRequest
            {
                Urn = Some.Urn,
                Olds = created.Properties,
                OldInputs = first,
                News = second,
            },
            cancellationToken: Cancellation
        );
        Assert.Equal(DiffResponse.Types.DiffChanges.DiffSome, diff.Changes);
        Assert.Empty(diff.Replaces);
        var updated = await provider.Client.UpdateAsync(
            new UpdateRequest
            {
                Id = created.Id,
                Urn = Some.Urn,
                Olds = created.Properties,
                OldInputs = first,
                News = second,
            },
            cancellationToken: Cancellation
        );
        Assert.Equal(atChange.Replace('N', '2'), TakeRequests(cloudFront));
        Assert.Equal("Completed", updated.Properties.Fields["status"].StringValue);
    }

    private async Task<Struct> CheckAsync(ProviderProcess provider, string inputs, string content, Struct olds)
    {
        Directory.CreateDirectory(Path.Combine(_program.Root, "site"));
        foreach (var file in (string[])["page.html", "style.css"])
        {
            await File.WriteAllTextAsync(Path.Combine(_program.Root, "site", file), content, Cancellation);
        }

        await File.WriteAllTextAsync(Path.Combine(_program.Root, "site", "same.txt"), "", Cancellation);
        var answer = await provider.Client.CheckAsync(
            new CheckRequest
            {
                Urn = Some.Urn,
                News = Struct.Parser.ParseJson(inputs.Replace("N", content, StringComparison.Ordinal)),
                Olds = olds,
            },
            cancellationToken: Cancellation
        );
        Assert.Empty(answer.Failures);
        return answer.Inputs;
    }

    private static string TakeRequests(CloudFrontServer cloudFront)
    {
        var requests = string.Join(", ", cloudFront.Requests);
        cloudFront.Requests.Clear();
        return requests;
    }
}
