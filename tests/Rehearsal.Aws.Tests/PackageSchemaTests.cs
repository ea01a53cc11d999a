using System.Text.Json.Nodes;
using Pulumirpc;

namespace Rehearsal.Aws.Tests;

/// <summary>The schema that engines ask for before they run a program in YAML.</summary>
public sealed class PackageSchemaTests
{
    [Fact]
    public async Task Every_type_that_it_names_is_in_it()
    {
        var schema = await SchemaAsync();
        var types = schema["types"]!.AsObject();

        var named = Nodes(schema)
            .OfType<JsonObject>()
            .Select(node => (string?)(node["$ref"] as JsonValue))
            .OfType<string>()
            .Where(name => name.StartsWith("#/types/", StringComparison.Ordinal))
            .ToList();

        Assert.NotEmpty(named);
        Assert.All(named, name => Assert.True(types.ContainsKey(name["#/types/".Length..]), name));
    }

    [Fact]
    public async Task It_has_every_resource_with_its_inputs_and_what_the_provider_answers()
    {
        await using var aws = await SomeAws.StartAsync();
        var resources = (await SchemaAsync())["resources"]!.AsObject();

        Assert.Equal(AwsProvider.Resources.Keys.Order(), resources.Select(one => one.Key).Order());
        var made = await aws.CreateAsync("aws:s3/bucket:Bucket", "{}");
        var bucket = resources["aws:s3/bucket:Bucket"]!;
        Assert.Empty(made.Properties.Fields.Keys.Except(bucket["properties"]!.AsObject().Select(one => one.Key)));
        Assert.Equal(
            ["bucket"],
            resources["aws:s3/bucketObjectv2:BucketObjectv2"]!["requiredInputs"]!.AsArray().Select(one => (string?)one)
        );
    }

    private static async Task<JsonObject> SchemaAsync()
    {
        await using var aws = await SomeAws.StartAsync();
        var answer = await aws.Provider.GetSchemaAsync(new GetSchemaRequest(), cancellationToken: SomeAws.Cancellation);
        return JsonNode.Parse(answer.Schema)!.AsObject();
    }

    private static IEnumerable<JsonNode> Nodes(JsonNode? node) =>
        node switch
        {
            JsonObject fields => fields.SelectMany(field => Nodes(field.Value)).Prepend(node),
            JsonArray items => items.SelectMany(Nodes).Prepend(node),
            null => [],
            _ => [node],
        };
}
