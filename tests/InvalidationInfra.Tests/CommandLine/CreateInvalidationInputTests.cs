using InvalidationInfra.Inputs;
using InvalidationInfra.Tests.Engine;
using Pulumi;

namespace InvalidationInfra.Tests.CommandLine;

/// <summary>What a file for the AWS CLI means here: the same.</summary>
public sealed class CreateInvalidationInputTests
{
    private const string Input =
        """{"DistributionId": "E1", "InvalidationBatch": {"Paths": {"Quantity": 2, "Items": ["/a", "#t"]}, "CallerReference": "mine"}}""";
    private const string TenantInput =
        """{"Id": "dt_1", "InvalidationBatch": {"Paths": {"Quantity": 2, "Items": ["/a", "#t"]}, "CallerReference": "mine"}}""";
    private const string SentBatch = """{"callerReference": "mine", "paths": {"items": ["/a", "#t"], "quantity": 2}}""";

    [Fact]
    public void The_skeleton_is_the_one_that_the_AWS_CLI_prints()
    {
        var recorded = File.ReadAllText(
            Path.Combine(Repository.Facts, "transcripts", "aws-cli", "create-invalidation-skeleton-input.json")
        );

        Assert.Equal(recorded, CreateInvalidationInput.Skeleton());
    }

    [Fact]
    public void The_skeleton_for_a_tenant_is_the_one_that_the_AWS_CLI_prints()
    {
        var recorded = File.ReadAllText(
            Path.Combine(Repository.Facts, "transcripts", "aws-cli", "create-invalidation-for-distribution-tenant-skeleton-input.json")
        );

        Assert.Equal(recorded, CreateInvalidationInput.TenantSkeleton());
    }

    [Theory]
    [InlineData(Input)]
    [InlineData(TenantInput)]
    public void A_complete_input_has_the_sample_answer_that_the_AWS_CLI_prints(string json)
    {
        var recorded = File.ReadAllText(
            Path.Combine(Repository.Facts, "transcripts", "aws-cli", "create-invalidation-skeleton-output.json")
        );

        Assert.Equal(recorded, CreateInvalidationInput.FromJson(json).SampleAnswer());
    }

    [Theory]
    [InlineData("""{"InvalidationBatch": {"Paths": {"Items": ["/a"]}}}""", "DistributionId: is not given: ")]
    [InlineData("""{"Id": "dt_1"}""", "InvalidationBatch: is not given: ")]
    public void An_input_that_lacks_something_has_no_sample_answer(string json, string message) =>
        Assert.StartsWith(
            message,
            Assert.Throws<RunException>(() => CreateInvalidationInput.FromJson(json).SampleAnswer()).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public async Task The_input_for_a_tenant_is_sent()
    {
        var sent = await SentAsync(() => CreateInvalidationInput.FromJson(TenantInput).ToArgs());

        Json.Equal($$"""{"distributionTenantId": "dt_1", "invalidationBatch": {{SentBatch}}}""", sent);
    }

    [Fact]
    public async Task An_explicit_distribution_overrides_the_tenant_of_the_input()
    {
        var sent = await SentAsync(() =>
            CreateInvalidationInput.FromJson(TenantInput).ToArgs(new CloudFrontInvalidationArgs { DistributionId = "E2" })
        );

        Json.Equal($$"""{"distributionId": "E2", "invalidationBatch": {{SentBatch}}}""", sent);
    }

    [Fact]
    public void A_distribution_and_a_tenant_set_in_the_program_are_one_too_many()
    {
        var input = new CreateInvalidationInput
        {
            DistributionId = "E1",
            DistributionTenantId = "dt_1",
            InvalidationBatch = InvalidationBatchArgs.FromJson("""{"Paths": {"Items": ["/a"]}}"""),
        };

        Assert.Equal(
            "DistributionTenantId: is given beside a DistributionId: remove the one that is not meant",
            Assert.Throws<RunException>(() => input.ToArgs()).Message
        );
    }

    [Fact]
    public void A_skeleton_that_nobody_filled_in_is_refused_where_it_is_empty()
    {
        var error = Assert.Throws<RunException>(() => CreateInvalidationInput.FromJson(CreateInvalidationInput.Skeleton()));

        Assert.Equal(
            [
                "the JSON text: InvalidationBatch.Paths.Items[0]: is empty: write a path, such as \"/index.html\"",
                "the JSON text: InvalidationBatch.Paths.Quantity: is 0, but there are 1 Items: correct it, or remove it",
                "the JSON text: InvalidationBatch.CallerReference: is empty: write one that no other invalidation of the distribution has, or remove it to have it derived",
            ],
            error.Message.Split('\n')
        );
    }

    [Fact]
    public async Task The_whole_input_is_sent()
    {
        var sent = await SentAsync(() => CreateInvalidationInput.FromJson(Input).ToArgs());

        Json.Equal($$"""{"distributionId": "E1", "invalidationBatch": {{SentBatch}}}""", sent);
    }

    [Fact]
    public async Task A_file_is_read_as_a_text_is()
    {
        using var file = new TemporaryFile(Input);

        var sent = await SentAsync(() =>
            CreateInvalidationInput.FromJsonFile(file.Path).ToArgs(new CloudFrontInvalidationArgs { WaitForCompletion = true })
        );

        Json.Equal($$"""{"distributionId": "E1", "invalidationBatch": {{SentBatch}}, "waitForCompletion": true}""", sent);
    }

    [Fact]
    public async Task An_explicit_target_overrides_that_of_the_input()
    {
        Json.Equal(
            $$"""{"distributionId": "E2", "invalidationBatch": {{SentBatch}}}""",
            await SentAsync(() => Overridden(new() { DistributionId = "E2" }))
        );
        Json.Equal(
            $$"""{"distributionTenantId": "dt", "invalidationBatch": {{SentBatch}}}""",
            await SentAsync(() => Overridden(new() { DistributionTenantId = "dt" }))
        );
        Json.Equal(
            $$"""{"distributionIds": ["E2"], "invalidationBatch": {{SentBatch}}}""",
            await SentAsync(() => Overridden(new() { DistributionIds = { "E2" } }))
        );
        Json.Equal(
            $$"""{"alias": "a.example.com", "invalidationBatch": {{SentBatch}}}""",
            await SentAsync(() => Overridden(new() { Alias = "a.example.com" }))
        );
    }

    [Fact]
    public async Task Explicit_paths_replace_the_whole_batch_as_in_the_AWS_CLI()
    {
        Json.Equal("""{"distributionId": "E1", "paths": ["/b"]}""", await SentAsync(() => Overridden(new() { Paths = { "/b" } })));
        Json.Equal("""{"distributionId": "E1", "tags": ["t"]}""", await SentAsync(() => Overridden(new() { Tags = { "t" } })));
        Json.Equal(
            """{"distributionId": "E1", "assets": {"/a": "1"}}""",
            await SentAsync(() => Overridden(new() { Assets = { { "/a", "1" } } }))
        );
        Json.Equal(
            """{"distributionId": "E1", "sourceDirectory": "site"}""",
            await SentAsync(() => Overridden(new() { SourceDirectory = "site" }))
        );
        Json.Equal(
            """{"distributionId": "E1", "invalidationBatch": {"paths": {"items": ["/c"]}}}""",
            await SentAsync(() =>
                Overridden(new() { InvalidationBatch = InvalidationBatchArgs.FromJson("""{"Paths": {"Items": ["/c"]}}""") })
            )
        );
    }

    [Theory]
    [InlineData("""{"InvalidationBatch": {"Paths": {"Items": ["/a"]}}}""", "DistributionId: is not given: ")]
    [InlineData("""{"DistributionId": "", "InvalidationBatch": {"Paths": {"Items": ["/a"]}}}""", "DistributionId: is not given: ")]
    [InlineData("""{"Id": "", "InvalidationBatch": {"Paths": {"Items": ["/a"]}}}""", "Id: is not given: ")]
    [InlineData("""{"DistributionId": "E1"}""", "InvalidationBatch: is not given: ")]
    public void What_neither_the_input_nor_the_arguments_say_is_asked_for(string json, string message) =>
        Assert.StartsWith(
            message,
            Assert.Throws<RunException>(() => CreateInvalidationInput.FromJson(json).ToArgs()).Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(
        """{"distributionId": "E1"}""",
        "distributionId: there is no such member, it must be one of: DistributionId, Id, InvalidationBatch. Write DistributionId, with a capital, as the AWS CLI does"
    )]
    [InlineData(
        """{"DistributionId": "E1", "Foo": 1}""",
        "Foo: there is no such member, it must be one of: DistributionId, Id, InvalidationBatch"
    )]
    [InlineData(
        """{"DistributionId": 3}""",
        "DistributionId: must be the ID of a distribution, such as \"E2QWRUHAPOMQZL\", not the number 3"
    )]
    [InlineData("""{"InvalidationBatch": null}""", "InvalidationBatch: must be an object with Paths, CallerReference, not null")]
    [InlineData("""[]""", "must be an object with DistributionId, Id, InvalidationBatch, not an array")]
    public void A_mistake_is_named_with_its_member(string json, string message) =>
        Assert.Contains(
            $"the JSON text: {message}",
            Assert.Throws<RunException>(() => CreateInvalidationInput.FromJson(json)).Message.Split('\n')
        );

    private static CloudFrontInvalidationArgs Overridden(CloudFrontInvalidationArgs explicitly) =>
        CreateInvalidationInput.FromJson(Input).ToArgs(explicitly);

    private static async Task<System.Text.Json.Nodes.JsonNode?> SentAsync(Func<CloudFrontInvalidationArgs> args)
    {
        await using var engine = await ScriptedEngine.StartAsync();
        await engine.RunAsync(() =>
        {
            _ = new CloudFrontInvalidation("site", args());
        });
        return engine.Registration("site")["object"];
    }
}
