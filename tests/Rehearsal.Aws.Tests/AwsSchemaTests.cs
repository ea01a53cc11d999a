using System.Text.Json;

namespace Rehearsal.Aws.Tests;

/// <summary>The simulated resources have the names and types of the real package, as recorded.</summary>
public sealed class AwsSchemaTests
{
    private static readonly JsonElement Slice = JsonDocument
        .Parse(File.ReadAllText(Path.Combine(Root(), "tests/facts/pulumi-aws-7.48.0-slice.json")))
        .RootElement;

    public static TheoryData<string> Tokens => [.. AwsProvider.Resources.Keys];

    [Theory]
    [MemberData(nameof(Tokens))]
    public void Every_input_is_one_that_the_real_resource_has(string token)
    {
        var real = Slice.GetProperty("resources").GetProperty(token);
        // The recorded list of inputs ends at the first one of map type; what comes after it is among the outputs.
        var known = Names(real.GetProperty("inputs")).Union(Names(real.GetProperty("outputs")));

        Assert.Empty(AwsProvider.Resources[token].Inputs.Keys.Except(known));
        Assert.Empty(Names(real.GetProperty("inputs")).Except(AwsProvider.Resources[token].Inputs.Keys));
    }

    [Theory]
    [MemberData(nameof(Tokens))]
    public void Every_input_is_of_the_real_type_and_required_where_the_real_one_is(string token)
    {
        foreach (var real in Slice.GetProperty("resources").GetProperty(token).GetProperty("inputs").EnumerateObject())
        {
            var here = AwsProvider.Resources[token].Inputs[real.Name];

            Assert.Equal(real.Value.GetProperty("required").GetBoolean(), here.Required);
            Assert.Equal(KindOf(real.Value.GetProperty("type").GetString()!), here.Kind);
        }
    }

    [Fact]
    public void The_fields_of_a_cache_behavior_are_the_real_ones()
    {
        var real = Slice.GetProperty("inputTypes").GetProperty("Pulumi.Aws.CloudFront.Inputs.DistributionOrderedCacheBehaviorArgs");

        Assert.Equal(Names(real).Order(), DistributionInputs.All["orderedCacheBehaviors"].Item!.Fields!.Keys.Order());
    }

    private static InputKind KindOf(string type) =>
        type switch
        {
            "Input<string>" or "Input<string | enums.s3.CannedAcl>" or "Input<string | Bucket>" => InputKind.Text,
            "Input<boolean>" => InputKind.Flag,
            "Input<number>" => InputKind.Number,
            "Input<string | s3.PolicyDocument>" => InputKind.TextOrObject,
            _ when type.EndsWith("[]>", StringComparison.Ordinal) => InputKind.List,
            _ => InputKind.Object,
        };

    private static IEnumerable<string> Names(JsonElement properties) => properties.EnumerateObject().Select(one => one.Name);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "InvalidationInfra.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
