using System.Text.Json.Nodes;
using InvalidationInfra.Provider.Schema;

namespace InvalidationInfra.Provider.Tests.Schema;

/// <summary>The model of Pulumi's metaschema finds what is wrong: each mistake is made in the real schema.</summary>
public sealed class MetaschemaTests
{
    private const string Resource = "resources/cloudfront-invalidation:index:CloudFrontInvalidation";
    private const string Batch = "types/cloudfront-invalidation:index:InvalidationBatch";

    [Fact]
    public void The_package_schema_has_no_problem() => Assert.Empty(Metaschema.ProblemsOf(PackageSchema.Read()));

    [Theory]
    [InlineData("", "resource", "{}", "resource is not known")]
    [InlineData("", "version", "\"1.0\"", "version must be")]
    [InlineData("config/variables/region", "type", "\"text\"", "config.variables.region.type text is no type")]
    [InlineData("config/variables/region", "secret", "\"no\"", "config.variables.region.secret must be true or false")]
    [InlineData(
        "config/variables/assumeRole",
        "$ref",
        "\"#/types/cloudfront-invalidation:index:Role\"",
        "assumeRole.$ref #/types/cloudfront-invalidation:index:Role is not there"
    )]
    [InlineData("config/variables/assumeRole", "type", "\"object\"", "assumeRole.type does not go with the rest of the type")]
    [InlineData("provider", "inputs", "{}", "provider.inputs is not known")]
    [InlineData(Resource, "requiredInputs", "[\"distribution\"]", "requiredInputs distribution is no property")]
    [InlineData(Resource, "required", "[\"status\", \"status\"]", "required has a name twice")]
    [InlineData(Resource + "/inputProperties", "id", """{"type": "string", "description": "x"}""", "id is a name of the engine's own")]
    [InlineData(Resource + "/inputProperties/maxPaths", "default", "\"15\"", "maxPaths.default \"15\" is no value of its type")]
    [InlineData(Resource + "/inputProperties/maxPaths", "default", "1.5", "maxPaths.default 1.5 is no value of its type")]
    [InlineData(Resource + "/inputProperties/onCreate", "default", "\"wait\"", "onCreate.default \"wait\" is no value of its type")]
    [InlineData(
        Resource + "/inputProperties/paths",
        "items",
        """{"type": "string", "format": "path"}""",
        "paths.items.format is not known"
    )]
    [InlineData(Resource + "/inputProperties/paths", "default", "[]", "paths.default [] is no value of its type")]
    [InlineData(Resource + "/properties/status", "description", "\"\"", "status.description must be some text")]
    [InlineData(Resource + "/properties/status", "items", """{"type": "string"}""", "status.items does not go with the rest of the type")]
    [InlineData(Batch, "required", "[\"path\"]", "required path is no property")]
    [InlineData(Batch, "type", "\"string\"", "type must be object")]
    [InlineData(
        "types",
        "cloudfront:index:Batch",
        """{"type": "object", "description": "x"}""",
        "cloudfront:index:Batch must be PACKAGE:MODULE:NAME"
    )]
    [InlineData(
        "types/cloudfront-invalidation:index:OnCreate",
        "enum",
        """[{"value": "invalidate", "description": "x"}, {"value": 1, "description": "x"}]""",
        "enum 1 must be a string that is there once"
    )]
    [InlineData("functions/cloudfront-invalidation:index:hashDirectory", "arguments", "{}", "hashDirectory.arguments is not known")]
    [InlineData("language/csharp", "namespace", "\"X\"", "language.csharp.namespace is not known")]
    public void A_mistake_is_found_and_named(string place, string key, string value, string problem)
    {
        var schema = PackageSchema.Read();
        JsonNode spoilt = schema;
        foreach (var name in place.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            spoilt = spoilt[name]!;
        }

        spoilt[key] = JsonNode.Parse(value);

        Assert.Contains(problem, Assert.Single(Metaschema.ProblemsOf(schema)), StringComparison.Ordinal);
    }
}
