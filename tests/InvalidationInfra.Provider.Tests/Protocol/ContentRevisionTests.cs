using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumirpc;

namespace InvalidationInfra.Provider.Tests.Protocol;

/// <summary>The resource that counts contents, through gRPC and the provider's process.</summary>
public sealed class ContentRevisionTests : IAsyncLifetime
{
    private readonly TemporaryFolder _program = new();
    private ProviderProcess _provider = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Path.Combine(_program.Root, "site"));
        await WriteAsync("first");
        _provider = await ProviderProcess.StartAsync(_program.Root);
    }

    public async ValueTask DisposeAsync()
    {
        await _provider.DisposeAsync();
        _program.Dispose();
    }

    [Fact]
    public async Task It_counts_each_content_that_differs_from_the_one_before_also_one_that_was_there_before_that()
    {
        var outputs = await UpAsync(null);
        Assert.Equal(1, RevisionOf(outputs));

        await WriteAsync("second");
        outputs = await UpAsync(outputs);
        Assert.Equal(2, RevisionOf(outputs));

        await WriteAsync("first");
        outputs = await UpAsync(outputs);
        Assert.Equal(3, RevisionOf(outputs));
    }

    [Fact]
    public async Task Content_that_is_the_same_in_another_folder_keeps_its_number_and_names_the_folder()
    {
        var outputs = await UpAsync(null);
        Directory.CreateDirectory(Path.Combine(_program.Root, "copy"));
        File.Copy(Path.Combine(_program.Root, "site", "page.html"), Path.Combine(_program.Root, "copy", "page.html"));

        var moved = await CheckAsync("""{"sourceDirectory": "copy"}""");

        Assert.Equal(DiffResponse.Types.DiffChanges.DiffSome, (await DiffAsync(outputs, moved)).Changes);
        var updated = await _provider.Client.UpdateAsync(
            new UpdateRequest
            {
                Id = "site",
                Urn = Some.RevisionUrn,
                Olds = outputs,
                News = moved,
            },
            cancellationToken: Cancellation
        );
        Assert.Equal(outputs.Fields["revision"], updated.Properties.Fields["revision"]);
        var (before, after) = (outputs.Fields["content"].StructValue, updated.Properties.Fields["content"].StructValue);
        Assert.Equal(before.Fields["id"], after.Fields["id"]);
        Assert.Equal("copy", after.Fields["sourceDirectory"].StringValue);
    }

    [Fact]
    public async Task A_preview_tells_the_number_that_the_up_will_give()
    {
        var outputs = await UpAsync(null);
        await WriteAsync("second");
        var news = await CheckAsync("""{"sourceDirectory": "site"}""");

        var diff = await DiffAsync(outputs, news);
        var created = await _provider.Client.CreateAsync(
            new CreateRequest
            {
                Urn = Some.RevisionUrn,
                Properties = news,
                Preview = true,
            },
            cancellationToken: Cancellation
        );
        var updated = await _provider.Client.UpdateAsync(
            new UpdateRequest
            {
                Id = "site",
                Urn = Some.RevisionUrn,
                Olds = outputs,
                News = news,
                Preview = true,
            },
            cancellationToken: Cancellation
        );

        Assert.Equal(["contentDigest"], diff.DetailedDiff.Keys);
        Assert.Empty(diff.Replaces);
        Assert.Equal("", created.Id);
        Assert.Equal(1, RevisionOf(created.Properties));
        Assert.Equal(2, RevisionOf(updated.Properties));
    }

    [Fact]
    public async Task Content_that_is_not_known_yet_has_a_number_that_is_not_known_yet()
    {
        var outputs = await UpAsync(null);
        var news = await CheckAsync($$"""{"assets": {"/a": "{{Some.Unknown}}"} }""");

        var updated = await _provider.Client.UpdateAsync(
            new UpdateRequest
            {
                Id = "site",
                Urn = Some.RevisionUrn,
                Olds = outputs,
                News = news,
                Preview = true,
            },
            cancellationToken: Cancellation
        );

        Assert.Equal(DiffResponse.Types.DiffChanges.DiffSome, (await DiffAsync(outputs, news)).Changes);
        Assert.Equal(Some.Unknown, updated.Properties.Fields["revision"].StringValue);
    }

    [Fact]
    public async Task The_digest_of_secret_content_is_a_secret()
    {
        var news = await CheckAsync($$"""{"assets": {"/a": {{Some.Secret("\"hunter2\"")}} } }""");

        Assert.Equal(Value.KindOneofCase.StructValue, news.Fields["contentDigest"].KindCase);
        Assert.Equal(Value.KindOneofCase.StructValue, news.Fields["assets"].StructValue.Fields["/a"].KindCase);
    }

    [Fact]
    public async Task A_refresh_finds_what_the_state_has()
    {
        var outputs = await UpAsync(null);
        var inputs = await CheckAsync("""{"sourceDirectory": "site"}""");

        var read = await _provider.Client.ReadAsync(
            new ReadRequest
            {
                Id = "site",
                Urn = Some.RevisionUrn,
                Properties = outputs,
                Inputs = inputs,
            },
            cancellationToken: Cancellation
        );

        Assert.Equal(("site", outputs, inputs), (read.Id, read.Properties, read.Inputs));
    }

    [Fact]
    public async Task An_import_is_refused_in_words()
    {
        var refused = await Assert.ThrowsAsync<RpcException>(async () =>
            await _provider.Client.ReadAsync(new ReadRequest { Id = "site", Urn = Some.RevisionUrn }, cancellationToken: Cancellation)
        );

        Assert.Equal(StatusCode.InvalidArgument, refused.StatusCode);
        Assert.Equal(
            "\"site\": a ContentRevision exists only in the state, so there is nothing to import: declare it, and it counts from 1",
            refused.Status.Detail
        );
    }

    [Fact]
    public async Task Destroying_it_calls_nobody() =>
        await _provider.Client.DeleteAsync(
            new DeleteRequest
            {
                Id = "site",
                Urn = Some.RevisionUrn,
                Properties = await UpAsync(null),
            },
            cancellationToken: Cancellation
        );

    /// <summary>What the engine does in an up.</summary>
    private async Task<Struct> UpAsync(Struct? olds)
    {
        var news = await CheckAsync("""{"sourceDirectory": "site"}""");
        if (olds is null)
        {
            var created = await _provider.Client.CreateAsync(
                new CreateRequest { Urn = Some.RevisionUrn, Properties = news },
                cancellationToken: Cancellation
            );
            Assert.Equal("site", created.Id);
            return created.Properties;
        }

        Assert.Equal(DiffResponse.Types.DiffChanges.DiffSome, (await DiffAsync(olds, news)).Changes);
        var updated = await _provider.Client.UpdateAsync(
            new UpdateRequest
            {
                Id = "site",
                Urn = Some.RevisionUrn,
                Olds = olds,
                News = news,
            },
            cancellationToken: Cancellation
        );
        Assert.Equal(DiffResponse.Types.DiffChanges.DiffNone, (await DiffAsync(updated.Properties, news)).Changes);
        return updated.Properties;
    }

    private async Task<Struct> CheckAsync(string inputs)
    {
        var answer = await _provider.Client.CheckAsync(
            new CheckRequest { Urn = Some.RevisionUrn, News = Struct.Parser.ParseJson(inputs) },
            cancellationToken: Cancellation
        );
        Assert.Empty(answer.Failures);
        return answer.Inputs;
    }

    private async Task<DiffResponse> DiffAsync(Struct olds, Struct news) =>
        await _provider.Client.DiffAsync(
            new DiffRequest
            {
                Id = "site",
                Urn = Some.RevisionUrn,
                Olds = olds,
                News = news,
            },
            cancellationToken: Cancellation
        );

    private Task WriteAsync(string content) =>
        File.WriteAllTextAsync(Path.Combine(_program.Root, "site", "page.html"), content, Cancellation);

    private static double RevisionOf(Struct outputs) => outputs.Fields["revision"].NumberValue;
}
