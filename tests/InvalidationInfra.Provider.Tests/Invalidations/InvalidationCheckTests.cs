using InvalidationInfra.Core.Manifests;
using InvalidationInfra.Provider.Invalidations;
using InvalidationInfra.Provider.Properties;

namespace InvalidationInfra.Provider.Tests.Invalidations;

public sealed class InvalidationCheckTests : IDisposable
{
    private readonly string _program = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_program, recursive: true);

    [Fact]
    public async Task A_folder_beside_the_program_becomes_a_manifest()
    {
        await WriteAsync("site/index.html", "hello");

        var checkedInputs = await CheckAsync("""{"distributionId": "E1", "sourceDirectory": "site"}""");

        Assert.Empty(checkedInputs.Failures);
        var manifest = Manifest.Unpack(TextOf(checkedInputs.Inputs["manifest"]));
        Assert.Equal(
            new Asset("/index.html", "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"),
            Assert.Single(manifest.Assets));
    }

    [Fact]
    public async Task Assets_are_packed_and_not_kept()
    {
        var checkedInputs = await CheckAsync("""{"distributionId": "E1", "assets": {"/a": "1", "/b": "2"}, "pathPrefix": "/docs"}""");

        Assert.Empty(checkedInputs.Failures);
        Assert.False(checkedInputs.Inputs.ContainsKey("assets"));
        Assert.Equal(Some.Manifest(("/docs/a", "1"), ("/docs/b", "2")), Manifest.Unpack(TextOf(checkedInputs.Inputs["manifest"])));
    }

    [Fact]
    public async Task Changes_name_what_differs_from_the_last_manifest()
    {
        var checkedInputs = await CheckAsync(
            """{"distributionId": "E1", "assets": {"/same": "1", "/changed": "2", "/added": "3"}}""",
            Some.Inputs(("/same", "1"), ("/changed", "1"), ("/removed", "1")));

        Assert.Equal(Some.Properties("""{"/changed": "changed", "/added": "added", "/removed": "removed"}"""), ChangesOf(checkedInputs));
    }

    [Fact]
    public async Task A_new_resource_has_no_changes_because_there_is_nothing_to_differ_from()
    {
        Assert.Empty(ChangesOf(await CheckAsync("""{"distributionId": "E1", "assets": {"/a": "1"}}""")));
    }

    [Fact]
    public async Task More_than_a_thousand_changes_are_counted()
    {
        var assets = string.Join(',', Enumerable.Range(0, 1234).Select(i => $"\"/{i:0000}\": \"x\""));

        var changes = ChangesOf(await CheckAsync($$"""{"distributionId": "E1", "assets": { {{assets}} } }""", Some.Inputs()));

        Assert.Equal(1001, changes.Count);
        Assert.Equal("and 234 more", TextOf(changes["…"]));
    }

    [Fact]
    public async Task A_hash_that_is_not_known_yet_names_the_file_without_a_claim()
    {
        var checkedInputs = await CheckAsync(
            $$"""{"distributionId": "E1", "assets": {"/app.js": "{{Some.Unknown}}", "/new.html": "{{Some.Unknown}}", "/same": "1"} }""",
            Some.Inputs(("/app.js", "1"), ("/same", "1"), ("/old", "1")));

        Assert.Empty(checkedInputs.Failures);
        Assert.Equal(PropertyValue.Unknown.Instance, checkedInputs.Inputs["manifest"]);
        var changes = ChangesOf(checkedInputs);
        Assert.Equal(["/app.js", "/new.html", "/old"], changes.Keys);
        Assert.Equal(PropertyValue.Unknown.Instance, changes["/app.js"]);
        Assert.Equal("added", TextOf(changes["/new.html"]));
    }

    [Fact]
    public async Task A_secret_hash_makes_manifest_and_changes_secret()
    {
        var checkedInputs = await CheckAsync($$"""{"distributionId": "E1", "assets": {"/a": {{Some.Secret("\"1\"")}} } }""", Some.Inputs(("/a", "0")));

        Assert.IsType<PropertyValue.Secret>(checkedInputs.Inputs["manifest"]);
        Assert.IsType<PropertyValue.Secret>(checkedInputs.Inputs["changes"]);
    }

    [Theory]
    [InlineData("""{"sourceDirectory": "site"}""", "distributionId", "set the id of the distribution")]
    [InlineData("""{"distributionId": "", "assets": {}}""", "distributionId", "must be an id such as")]
    [InlineData("""{"distributionId": 5, "assets": {}}""", "distributionId", "must be a string")]
    [InlineData("""{"distributionId": "arn:aws:cloudfront::1:distribution/E1", "assets": {}}""", "distributionId", "no ARN")]
    [InlineData("""{"distributionId": "E1", "distributionTenantId": "dt_1", "assets": {}}""", "distributionTenantId", "not both")]
    [InlineData("""{"distributionId": "E1", "sourceDirectory": "nowhere"}""", "sourceDirectory", "nowhere")]
    [InlineData("""{"distributionId": "E1", "sourceDirectory": "site", "assets": {"/a": "1"}}""", "assets", "either sourceDirectory or assets")]
    [InlineData("""{"distributionId": "E1", "assets": {"a": "1"}}""", "assets[\"a\"]", "must start with /")]
    [InlineData("""{"distributionId": "E1", "assets": {"/a": ""}}""", "assets[\"/a\"]", "must be the hash")]
    [InlineData("""{"distributionId": "E1", "assets": {"/a": {}}}""", "assets[\"/a\"]", "must be the hash")]
    [InlineData("""{"distributionId": "E1", "assets": "x"}""", "assets", "must be a map")]
    [InlineData("""{"distributionId": "E1", "paths": ["/a", "b"]}""", "paths[1]", "/")]
    [InlineData("""{"distributionId": "E1", "paths": ["#tag"]}""", "paths[0]", "goes into tags")]
    [InlineData("""{"distributionId": "E1", "paths": []}""", "paths", "must not be empty")]
    [InlineData("""{"distributionId": "E1", "paths": ["/a", 1]}""", "paths[1]", "must be a string")]
    [InlineData("""{"distributionId": "E1", "assets": {}, "pathPrefix": "docs"}""", "pathPrefix", "must start with /")]
    [InlineData("""{"distributionId": "E1", "assets": {}, "pathPrefix": "/docs/"}""", "pathPrefix", "not end with one")]
    [InlineData("""{"distributionId": "E1", "assets": {}, "maxPaths": 0}""", "maxPaths", "a whole number from 1 to 3000")]
    [InlineData("""{"distributionId": "E1", "assets": {}, "maxPaths": 1.5}""", "maxPaths", "a whole number from 1 to 3000")]
    [InlineData("""{"distributionId": "E1", "assets": {}, "waitForCompletion": "maybe"}""", "waitForCompletion", "true or false")]
    [InlineData("""{"distributionId": "E1", "assets": {}, "indexDocument": "a/index.html"}""", "indexDocument", "name of a file")]
    [InlineData("""{"distributionId": "E1", "assets": {}, "fallbackDocument": "index.html"}""", "fallbackDocument", "starts with /")]
    [InlineData("""{"distributionId": "E1", "paths": ["/a"], "include": ["**"]}""", "include", "sourceDirectory")]
    [InlineData("""{"distributionId": "E1"}""", "sourceDirectory", "nothing to invalidate")]
    [InlineData("""{"distributionId": "E1", "path": ["/a"], "assets": {}}""", "path", "did you mean \"paths\"?")]
    [InlineData("""{"distributionId": "E1", "tags": ["a,b"]}""", "tags[0]", "tag")]
    [InlineData("""{"distributionId": "E1", "paths": ["/a"], "invalidationBatch": {"paths": {"items": ["/a"]}}}""", "paths", "invalidationBatch")]
    [InlineData("""{"distributionId": "E1", "invalidationBatch": {}}""", "invalidationBatch.paths", "must be an object")]
    [InlineData("""{"distributionId": "E1", "invalidationBatch": {"paths": {"quantity": 2, "items": ["/a"]}}}""", "invalidationBatch.paths.quantity", "there are 1 items")]
    public async Task A_mistake_is_a_failure_of_its_property(string inputs, string property, string reason)
    {
        await WriteAsync("site/index.html", "hello");

        var failures = (await CheckAsync(inputs)).Failures;

        var failure = Assert.Single(failures, failure => failure.Property == property);
        Assert.Contains(reason, failure.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', failure.Reason);
    }

    [Fact]
    public async Task Every_input_may_be_unknown_in_a_preview()
    {
        foreach (var name in InvalidationInputs.UserNames)
        {
            var inputs = PropertyMap.Empty.With(("distributionId", PropertyValue.Of("E1")), ("triggers", new PropertyValue.Map(PropertyMap.Empty)));
            var others = name == "distributionTenantId" ? inputs.Without("distributionId") : inputs;
            var needed = name is "include" or "exclude" ? others.With(("sourceDirectory", PropertyValue.Of("."))) : others;

            var checkedInputs = await new InvalidationCheck(_program).RunAsync(
                PropertyMap.Empty, needed.With((name, PropertyValue.Unknown.Instance)), TestContext.Current.CancellationToken);

            Assert.Empty(checkedInputs.Failures);
        }
    }

    private async Task WriteAsync(string path, string content)
    {
        var file = Path.Combine(_program, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, content, TestContext.Current.CancellationToken);
    }

    private Task<CheckedInputs> CheckAsync(string inputs, PropertyMap? olds = null) =>
        new InvalidationCheck(_program).RunAsync(olds ?? PropertyMap.Empty, Some.Properties(inputs), TestContext.Current.CancellationToken);

    private static PropertyMap ChangesOf(CheckedInputs checkedInputs) => ((PropertyValue.Map)checkedInputs.Inputs["changes"]).Entries;

    private static string TextOf(PropertyValue value) => ((PropertyValue.Text)value).Value;
}
