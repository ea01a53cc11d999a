using System.Reflection;
using System.Text.Json;
using Amazon.CloudFront;
using Amazon.CloudFront.Model;
using Amazon.Runtime;

namespace StandIns.Tests.CloudFront;

/// <summary>The stand-in against the service model that the real package is generated from.</summary>
public class ServiceModelTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly JsonElement Model = JsonDocument.Parse(Repository.Fact("cloudfront-2020-05-31-slice.json")).RootElement;
    private static readonly JsonElement Operations = Model.GetProperty("operations");
    private static readonly JsonElement Shapes = Model.GetProperty("shapes");

    public static TheoryData<Type> ModelTypes =>
        [.. typeof(Paths).Assembly.GetExportedTypes().Where(type => type.Namespace == typeof(Paths).Namespace)];

    [Theory]
    [MemberData(nameof(ModelTypes))]
    public void Every_type_is_a_shape_and_every_property_a_member_of_its_type(Type type)
    {
        var shape = ShapeOf(type);
        if (typeof(Exception).IsAssignableFrom(type))
        {
            Assert.True(shape.GetProperty("exception").GetBoolean());
            return;
        }

        Assert.Equal("structure", shape.GetProperty("type").GetString());
        foreach (var property in type.GetProperties(Declared))
        {
            Assert.True(
                shape.GetProperty("members").TryGetProperty(property.Name, out var member),
                $"{type.Name}.{property.Name} is not in the model"
            );
            Assert.Equal(TypeOf(member.GetProperty("shape").GetString()!), property.PropertyType);
        }
    }

    [Fact]
    public void Every_request_and_response_has_all_its_members()
    {
        foreach (var operation in Operations.EnumerateObject())
        {
            AssertWhole(operation.Name + "Request", operation.Value.GetProperty("input"));
            AssertWhole(operation.Name + "Response", operation.Value.GetProperty("output"));
        }
    }

    [Fact]
    public void Every_operation_is_an_asynchronous_method()
    {
        var methods = typeof(IAmazonCloudFront)
            .GetMethods()
            .Where(method => method.Name.EndsWith("Async", StringComparison.Ordinal))
            .ToList();

        Assert.Equal(
            Operations.EnumerateObject().Select(operation => operation.Name + "Async").Order(StringComparer.Ordinal),
            methods.Select(method => method.Name).Distinct().Order(StringComparer.Ordinal)
        );
        Assert.All(methods, method => Assert.Equal(typeof(CancellationToken), method.GetParameters()[^1].ParameterType));
    }

    [Fact]
    public void Every_error_of_an_operation_has_an_exception()
    {
        var errors = Operations
            .EnumerateObject()
            .SelectMany(operation => operation.Value.GetProperty("errors").EnumerateArray())
            .Select(error => error.GetProperty("shape").GetString() + "Exception");

        Assert.All(errors, error => Assert.True(typeof(AmazonCloudFrontException).IsAssignableFrom(ModelType(error)), error));
    }

    [Fact]
    public void The_service_is_the_models()
    {
        var metadata = Model.GetProperty("metadata");
        var config = new AmazonCloudFrontConfig();

        Assert.Equal(metadata.GetProperty("apiVersion").GetString(), config.ServiceVersion);
        Assert.Equal(metadata.GetProperty("signingName").GetString(), config.AuthenticationServiceName);
        Assert.Equal(metadata.GetProperty("serviceId").GetString(), AmazonCloudFrontConfig.ServiceId);
    }

    private static void AssertWhole(string typeName, JsonElement reference)
    {
        var members = Shapes.GetProperty(reference.GetProperty("shape").GetString()!).GetProperty("members");
        Assert.Equal(
            members.EnumerateObject().Select(member => member.Name).Order(StringComparer.Ordinal),
            ModelType(typeName).GetProperties(Declared).Select(property => property.Name).Order(StringComparer.Ordinal)
        );
    }

    private static JsonElement ShapeOf(Type type)
    {
        if (type.BaseType == typeof(AmazonCloudFrontRequest))
        {
            return OperationShape(type.Name[..^"Request".Length], "input");
        }

        if (type.BaseType == typeof(AmazonWebServiceResponse))
        {
            return OperationShape(type.Name[..^"Response".Length], "output");
        }

        var name = typeof(Exception).IsAssignableFrom(type) ? type.Name[..^"Exception".Length] : type.Name;
        return Shapes.GetProperty(name);
    }

    private static JsonElement OperationShape(string operation, string side) =>
        Shapes.GetProperty(Operations.GetProperty(operation).GetProperty(side).GetProperty("shape").GetString()!);

    private static Type TypeOf(string shapeName)
    {
        var shape = Shapes.GetProperty(shapeName);
        return shape.GetProperty("type").GetString() switch
        {
            "structure" => ModelType(shapeName),
            "list" => typeof(List<>).MakeGenericType(TypeOf(shape.GetProperty("member").GetProperty("shape").GetString()!)),
            "string" => typeof(string),
            "integer" => typeof(int?),
            "long" => typeof(long?),
            "boolean" => typeof(bool?),
            "timestamp" => typeof(DateTime?),
            var other => throw new InvalidOperationException($"No type for {other}"),
        };
    }

    private static Type ModelType(string name) => typeof(Paths).Assembly.GetType($"{typeof(Paths).Namespace}.{name}", throwOnError: true)!;
}
