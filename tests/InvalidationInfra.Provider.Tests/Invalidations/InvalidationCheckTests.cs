using InvalidationInfra.Core.Manifests;
using InvalidationInfra.Provider.Invalidations;
using InvalidationInfra.Provider.Properties;
using InvalidationInfra.Provider.Resources;

namespace InvalidationInfra.Provider.Tests.Invalidations;

public sealed class InvalidationCheckTests : IDisposable
{
    private readonly TemporaryFolder _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task A_folder_beside_the_program_becomes_a_manifest()
    {
        await WriteAsync("site/index.html", "hello");

        var checkedInputs = await CheckAsync("""{"distributionId": "E1", "sourceDirectory": "site"}""");

        Assert.Empty(checkedInputs.Failures);
        var manifest = Manifest.Unpack(TextOf(checkedInputs.Inputs["manifest"]));
        Assert.Equal(new Asset("/index.html", "2cf24dba5fb0a30e26e83b2ac5b9e29e"), Assert.Single(manifest.Assets));
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
            Some.Inputs(("/same", "1"), ("/changed", "1"), ("/removed", "1"))
        );

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
            Some.Inputs(("/app.js", "1"), ("/same", "1"), ("/old", "1"))
        );

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
        var checkedInputs = await CheckAsync(
            $$"""{"distributionId": "E1", "assets": {"/a": {{Some.Secret("\"1\"")}} } }""",
            Some.Inputs(("/a", "0"))
        );

        Assert.IsType<PropertyValue.Secret>(checkedInputs.Inputs["manifest"]);
        Assert.IsType<PropertyValue.Secret>(checkedInputs.Inputs["changes"]);
    }

    [Fact]
    public async Task Every_input_may_be_unknown_in_a_preview()
    {
        foreach (var name in InvalidationInputTable.Names)
        {
            var inputs = PropertyMap.Empty.With(
                ("distributionId", PropertyValue.Of("E1")),
                ("triggers", new PropertyValue.Map(PropertyMap.Empty))
            );
            var others = InvalidationInputTable.TargetNames.Contains(name) ? inputs.Without("distributionId") : inputs;
            var needed =
                name is "include" or "exclude" ? others.With(("sourceDirectory", PropertyValue.Of(".")))
                : name is "headers" or "immutable" ? others.With(("assets", SomeInput.Of("assets")))
                : others;

            var checkedInputs = await new InvalidationCheck(Some.Folders(_program.Root)).RunAsync(
                Some.Urn,
                PropertyMap.Empty,
                needed.With((name, PropertyValue.Unknown.Instance)),
                TestContext.Current.CancellationToken
            );

            Assert.Empty(checkedInputs.Failures);
        }
    }

    private async Task WriteAsync(string path, string content)
    {
        var file = Path.Combine(_program.Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, content, TestContext.Current.CancellationToken);
    }

    private Task<CheckedInputs> CheckAsync(string inputs, PropertyMap? olds = null) =>
        new InvalidationCheck(Some.Folders(_program.Root)).RunAsync(
            Some.Urn,
            olds ?? PropertyMap.Empty,
            Some.Properties(inputs),
            TestContext.Current.CancellationToken
        );

    private static PropertyMap ChangesOf(CheckedInputs checkedInputs) => ((PropertyValue.Map)checkedInputs.Inputs["changes"]).Entries;

    private static string TextOf(PropertyValue value) => ((PropertyValue.Text)value).Value;
}
