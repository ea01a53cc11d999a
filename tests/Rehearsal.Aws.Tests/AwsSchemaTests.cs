using System.Text.Json;

namespace Rehearsal.Aws.Tests;

/// <summary>The simulated resources have the names and types of the real package, as recorded.</summary>
public sealed class AwsSchemaTests
{
    private static readonly JsonElement Package = JsonDocument.Parse(Repository.Fact("pulumi-aws-7.48.0.json")).RootElement;

    public static TheoryData<string> Tokens => [.. AwsProvider.Resources.Keys];

    [Theory]
    [MemberData(nameof(Tokens))]
    public void Every_input_is_one_that_the_real_resource_has(string token)
    {
        Assert.Equal(
            Names(Package.GetProperty("resources").GetProperty(token).GetProperty("args")).Order(),
            AwsProvider.Resources[token].Inputs.Keys.Order()
        );
    }

    [Theory]
    [MemberData(nameof(Tokens))]
    public void Every_input_is_of_the_real_type_and_required_where_the_real_one_is(string token)
    {
        foreach (var real in Package.GetProperty("resources").GetProperty(token).GetProperty("args").EnumerateObject())
        {
            var here = AwsProvider.Resources[token].Inputs[real.Name];

            Assert.Equal(real.Value.GetProperty("required").GetBoolean(), here.Required);
            Assert.Equal(KindOf(real.Value.GetProperty("type").GetString()!), here.Kind);
        }
    }

    [Fact]
    public void The_fields_of_a_cache_behavior_are_the_real_ones()
    {
        var real = Package.GetProperty("inputTypes").GetProperty("cloudfront.DistributionOrderedCacheBehavior");

        Assert.Equal(Names(real).Order(), DistributionInputs.All["orderedCacheBehaviors"].Item!.Fields!.Keys.Order());
    }

    private static InputKind KindOf(string type) =>
        type switch
        {
            "string" or "string | s3.CannedAcl" or "string | Bucket" => InputKind.Text,
            "boolean" => InputKind.Flag,
            "number" => InputKind.Number,
            "asset" => InputKind.Asset,
            "string | s3.PolicyDocument" => InputKind.TextOrObject,
            _ when type.StartsWith("list<", StringComparison.Ordinal) => InputKind.List,
            _ => InputKind.Object,
        };

    private static IEnumerable<string> Names(JsonElement properties) => properties.EnumerateObject().Select(one => one.Name);
}
