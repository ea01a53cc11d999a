using InvalidationInfra.Inputs;
using InvalidationInfra.Tests.Engine;
using Pulumi;

namespace InvalidationInfra.Tests.CommandLine;

public sealed class InvalidationBatchArgsTests
{
    [Theory]
    [InlineData(
        """{"Paths": {"Quantity": 1, "Items": ["/a"]}, "CallerReference": "r"}""",
        """{"callerReference": "r", "paths": {"items": ["/a"], "quantity": 1}}"""
    )]
    [InlineData(
        """{"CallerReference": "r", "Paths": {"Items": ["/a", "/b*"]}}""",
        """{"callerReference": "r", "paths": {"items": ["/a", "/b*"]}}"""
    )]
    [InlineData("""{"Paths": {"Items": ["/a"]}}""", """{"paths": {"items": ["/a"]}}""")]
    [InlineData(
        """{"Paths": {"Items": ["/caf\u00e9"]}, "CallerReference": "first", "CallerReference": "last"}""",
        """{"callerReference": "last", "paths": {"items": ["/café"]}}"""
    )]
    public async Task A_batch_for_the_AWS_CLI_is_sent(string json, string expected)
    {
        await using var engine = await ScriptedEngine.StartAsync();

        await engine.RunAsync(() =>
        {
            _ = new CloudFrontInvalidation(
                "site",
                new CloudFrontInvalidationArgs { DistributionId = "E1", InvalidationBatch = InvalidationBatchArgs.FromJson(json) }
            );
        });

        Json.Equal(expected, engine.Registration("site")["object"]!["invalidationBatch"]);
    }

    [Theory]
    [InlineData(
        """{"Paths": {"Items": ["/a"]}, "CallerRef": "x"}""",
        "InvalidationBatch.CallerRef: there is no such member, it must be one of: Paths, CallerReference"
    )]
    [InlineData(
        """{"paths": {"items": ["/a"]}}""",
        "InvalidationBatch.paths: there is no such member, it must be one of: Paths, CallerReference. Write Paths, with a capital, as the AWS CLI does"
    )]
    [InlineData(
        """{"Paths": {"Items": ["/a"], "Count": 1}}""",
        "InvalidationBatch.Paths.Count: there is no such member, it must be one of: Quantity, Items"
    )]
    [InlineData(
        """{"Paths": {"Quantity": "1", "Items": ["/a"]}}""",
        "InvalidationBatch.Paths.Quantity: must be the number of Items, a whole number without quotes, not the string \"1\""
    )]
    [InlineData(
        """{"Paths": {"Quantity": 1.5, "Items": ["/a"]}}""",
        "InvalidationBatch.Paths.Quantity: must be the number of Items, a whole number without quotes, not the number 1.5"
    )]
    [InlineData(
        """{"Paths": {"Quantity": 2, "Items": ["/a"]}}""",
        "InvalidationBatch.Paths.Quantity: is 2, but there are 1 Items: correct it, or remove it"
    )]
    [InlineData(
        """{"Paths": {"Items": "/a"}}""",
        "InvalidationBatch.Paths.Items: must be an array, [\"/index.html\"], not the string \"/a\""
    )]
    [InlineData(
        """{"Paths": {"Items": ["/a", 3]}}""",
        "InvalidationBatch.Paths.Items[1]: must be a path, such as \"/index.html\", not the number 3"
    )]
    [InlineData(
        """{"Paths": {"Items": ["/a", ""]}}""",
        "InvalidationBatch.Paths.Items[1]: is empty: write a path, such as \"/index.html\""
    )]
    [InlineData("""{"Paths": {"Items": []}}""", "InvalidationBatch.Paths.Items: must name at least one path, such as [\"/index.html\"]")]
    [InlineData("""{"Paths": {"Quantity": 0}}""", "InvalidationBatch.Paths.Items: must name at least one path, such as [\"/index.html\"]")]
    [InlineData("""{"Paths": ["/a"]}""", "InvalidationBatch.Paths: must be an object with Quantity, Items, not an array")]
    [InlineData(
        """{"CallerReference": "x"}""",
        "InvalidationBatch: has no Paths: add \"Paths\": {\"Quantity\": 1, \"Items\": [\"/index.html\"]} with the paths to invalidate"
    )]
    [InlineData(
        """{"Paths": {"Items": ["/a"]}, "CallerReference": true}""",
        "InvalidationBatch.CallerReference: must be a string that no other invalidation of the distribution has, not true"
    )]
    [InlineData(
        """{"Paths": {"Items": ["/a"]}, "CallerReference": {}}""",
        "InvalidationBatch.CallerReference: must be a string that no other invalidation of the distribution has, not an object"
    )]
    [InlineData("""7""", "InvalidationBatch: must be an object with Paths, CallerReference, not the number 7")]
    public void A_mistake_is_named_with_its_member(string json, string message) =>
        Assert.Contains(
            $"the JSON text: {message}",
            Assert.Throws<RunException>(() => InvalidationBatchArgs.FromJson(json)).Message.Split('\n')
        );

    [Fact]
    public void A_mistake_in_a_file_is_named_with_the_file()
    {
        using var file = new TemporaryFile("""{"Paths": {"Items": [null]}}""");

        var error = Assert.Throws<RunException>(() => InvalidationBatchArgs.FromJsonFile(file.Path));

        Assert.Equal($"{file.Path}: InvalidationBatch.Paths.Items[0]: must be a path, such as \"/index.html\", not null", error.Message);
    }

    [Fact]
    public void What_is_not_JSON_is_named_with_its_line()
    {
        using var file = new TemporaryFile("{\n  \"Paths\": {\n    nonsense\n");

        var error = Assert.Throws<RunException>(() => InvalidationBatchArgs.FromJsonFile(file.Path));

        Assert.StartsWith($"{file.Path}: line 3, column 5: this is not JSON: ", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("LineNumber", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_missing_or_a_folder_is_named()
    {
        Assert.StartsWith(
            "no/such.json: there is no such file in ",
            Assert.Throws<RunException>(() => InvalidationBatchArgs.FromJsonFile("no/such.json")).Message,
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            $"{Path.GetTempPath()}: cannot be read: ",
            Assert.Throws<RunException>(() => InvalidationBatchArgs.FromJsonFile(Path.GetTempPath())).Message,
            StringComparison.Ordinal
        );
    }
}
