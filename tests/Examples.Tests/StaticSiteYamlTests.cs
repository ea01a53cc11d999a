using System.Reflection;
using Pulumi;
using Pulumi.Aws.S3;
using YamlDotNet.RepresentationModel;

namespace InvalidationInfra.Examples.Tests;

/// <summary>
/// <c>examples/static-site-yaml</c>: the embedded engine runs no YAML, so the names in it are compared with those that there are.
/// </summary>
public sealed class StaticSiteYamlTests
{
    private const string Invalidation = "cloudfront-invalidation:index:CloudFrontInvalidation";
    private const string Revision = "cloudfront-invalidation:index:ContentRevision";

    private readonly YamlMappingNode _project = Yaml.Read("examples/static-site-yaml/Pulumi.yaml");

    [Fact]
    public void Every_input_of_every_resource_is_one_that_there_is()
    {
        foreach (var (name, resource) in _project.Entries("resources"))
        {
            var type = resource.Text("type")!;
            var known = InputsOf(ArgsOf(type));
            Assert.All(
                resource.Entries("properties"),
                property => Assert.True(known.Contains(property.Key), $"{name} has no input {property.Key}")
            );
        }
    }

    [Fact]
    public void Every_reference_is_to_a_resource_that_there_is()
    {
        var resources = _project.Entries("resources").Select(resource => resource.Key).ToHashSet();
        var references = _project
            .AllNodes.OfType<YamlScalarNode>()
            .Select(node => node.Value ?? "")
            .Where(text => text.Contains("${", StringComparison.Ordinal))
            .Select(text => text[(text.IndexOf("${", StringComparison.Ordinal) + 2)..].Split('.', '}')[0])
            .ToList();

        Assert.NotEmpty(references);
        Assert.All(references, reference => Assert.Contains(reference, resources));
    }

    [Fact]
    public void The_invalidation_is_the_one_of_the_example_in_CSharp()
    {
        var invalidation = _project.At("resources", "invalidation");

        Assert.Equal(Invalidation, invalidation.Text("type"));
        Assert.Equal("${revision.content}", invalidation.Text("properties", "content"));
        Assert.Equal(Revision, _project.Text("resources", "revision", "type"));
        Assert.All((string[])["index", "style"], upload => Assert.Single(_project.Items("resources", upload, "options", "dependsOn")));
        Assert.Equal("skip", invalidation.Text("properties", "onCreate"));
        Assert.Equal(2, invalidation.Items("options", "dependsOn").Count());
    }

    /// <summary>The arguments in C# of a type in YAML, such as <c>aws:s3:Bucket</c>.</summary>
    private static Type ArgsOf(string type) =>
        type switch
        {
            Invalidation => typeof(CloudFrontInvalidationArgs),
            Revision => typeof(ContentRevisionArgs),
            _ => AwsArgsOf(type),
        };

    private static Type AwsArgsOf(string type) =>
        type.Split(':') is ["aws", var module, var name]
            ? typeof(BucketArgs).Assembly.GetType($"Pulumi.Aws.{(module == "s3" ? "S3" : "CloudFront")}.{name}Args", throwOnError: true)!
            : throw new InvalidOperationException($"{type} is no resource of aws");

    private static HashSet<string> InputsOf(Type args) =>
        args.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
            .SelectMany(member => member.GetCustomAttributesData().Where(attribute => attribute.AttributeType == typeof(InputAttribute)))
            .Select(attribute => (string)attribute.ConstructorArguments[0].Value!)
            .ToHashSet();
}
