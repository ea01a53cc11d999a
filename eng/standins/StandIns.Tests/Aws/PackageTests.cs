using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using Pulumi;
using Pulumi.Aws.S3;

namespace StandIns.Tests.Aws;

/// <summary>The stand-in against what the real package has.</summary>
public class PackageTests
{
    private const BindingFlags Members = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly Assembly StandIn = typeof(Bucket).Assembly;
    private static readonly JsonElement Package = JsonDocument.Parse(Repository.Fact("pulumi-aws-7.48.0.json")).RootElement;

    public static TheoryData<string> Tokens => [.. Package.GetProperty("resources").EnumerateObject().Select(resource => resource.Name)];

    public static TheoryData<string> InputTypes => [.. Package.GetProperty("inputTypes").EnumerateObject().Select(type => type.Name)];

    public static TheoryData<string> OutputTypes => [.. Package.GetProperty("outputTypes").EnumerateObject().Select(type => type.Name)];

    public static TheoryData<string> EnumTypes => [.. Package.GetProperty("enumTypes").EnumerateObject().Select(type => type.Name)];

    [Theory]
    [MemberData(nameof(Tokens))]
    public void A_resource_has_the_packages_token_version_and_outputs(string token)
    {
        var facts = Package.GetProperty("resources").GetProperty(token);
        var type = TypeOf(facts);

        var attribute = type.GetCustomAttribute<ResourceTypeAttribute>()!;
        Assert.Equal((token, "7.48.0"), (attribute.Type, attribute.Version));
        var outputs = type.GetProperties(Members).Where(property => property.IsDefined(typeof(OutputAttribute))).ToList();
        Assert.NotEmpty(outputs);
        foreach (var output in outputs)
        {
            var name = output.GetCustomAttribute<OutputAttribute>()!.Name!;
            var fact = Member(facts.GetProperty("outputs"), name, type);
            Assert.Equal(CSharpName(type, name), output.Name);
            Assert.Equal(typeof(Output<>).MakeGenericType(OutputTypeOf(fact)), output.PropertyType);
        }
    }

    [Theory]
    [MemberData(nameof(Tokens))]
    public void A_resources_arguments_are_the_packages(string token)
    {
        var facts = Package.GetProperty("resources").GetProperty(token);
        var type = TypeOf(facts);

        AssertInputs(StandIn.GetType(type.FullName + "Args", throwOnError: true)!, facts.GetProperty("args"), type);
        if (facts.TryGetProperty("state", out var state))
        {
            AssertInputs(StandIn.GetType(type.FullName + "State", throwOnError: true)!, state, type);
        }
    }

    [Theory]
    [MemberData(nameof(Tokens))]
    public void Every_required_argument_is_there(string token)
    {
        var facts = Package.GetProperty("resources").GetProperty(token);
        var names = Inputs(StandIn.GetType(TypeOf(facts).FullName + "Args")!).Select(input => input.Name);

        Assert.Empty(facts.GetProperty("args").EnumerateObject().Where(IsRequired).Select(member => member.Name).Except(names));
    }

    [Theory]
    [MemberData(nameof(InputTypes))]
    public void A_nested_argument_type_is_whole(string name)
    {
        var type = NestedType(name, "Inputs", "Args");
        var facts = Package.GetProperty("inputTypes").GetProperty(name);

        AssertInputs(type, facts, type);
        Assert.Equal(
            facts.EnumerateObject().Select(member => member.Name).Order(StringComparer.Ordinal),
            Inputs(type).Select(input => input.Name).Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [MemberData(nameof(OutputTypes))]
    public void A_nested_output_type_is_whole(string name)
    {
        var type = NestedType(name, "Outputs", "");
        var facts = Package.GetProperty("outputTypes").GetProperty(name).EnumerateObject().ToList();

        Assert.True(type.IsDefined(typeof(OutputTypeAttribute)));
        Assert.Equal(facts.Select(member => Pascal(member.Name)), type.GetFields().Select(field => field.Name));
        Assert.Equal(facts.Select(member => OutputTypeOf(member.Value)), type.GetFields().Select(field => field.FieldType));
        var constructor = Assert.Single(type.GetConstructors(BindingFlags.NonPublic | BindingFlags.Instance));
        Assert.True(constructor.IsDefined(typeof(OutputConstructorAttribute)));
        Assert.Equal(facts.Select(member => member.Name), constructor.GetParameters().Select(parameter => parameter.Name));
    }

    [Fact]
    public void There_is_no_public_type_beyond_the_packages()
    {
        var resources = Package
            .GetProperty("resources")
            .EnumerateObject()
            .SelectMany(resource =>
                TypeOf(resource.Value).FullName is var name && resource.Value.TryGetProperty("state", out _)
                    ? new[] { name, name + "Args", name + "State" }
                    : [name, name + "Args"]
            );
        var inputs = Package.GetProperty("inputTypes").EnumerateObject().Select(type => NestedType(type.Name, "Inputs", "Args").FullName);
        var outputs = Package.GetProperty("outputTypes").EnumerateObject().Select(type => NestedType(type.Name, "Outputs", "").FullName);

        var enumerations = Package.GetProperty("enumTypes").EnumerateObject().Select(type => Qualified(type.Name));
        var named = Package.GetProperty("namedOnly").EnumerateArray().Select(type => type.GetString());

        Assert.Empty(
            StandIn
                .GetExportedTypes()
                .Select(type => type.FullName)
                .Except([.. resources, .. inputs, .. outputs, .. enumerations, .. named])
        );
    }

    [Theory]
    [MemberData(nameof(EnumTypes))]
    public void An_enumeration_has_the_packages_values(string name)
    {
        var type = StandIn.GetType(Qualified(name), throwOnError: true)!;
        var values = Package.GetProperty("enumTypes").GetProperty(name).EnumerateArray().Select(value => value.GetString());

        Assert.True(type.IsValueType && type.IsDefined(typeof(EnumTypeAttribute)));
        Assert.Equal(
            values.Order(StringComparer.Ordinal),
            type.GetProperties(BindingFlags.Public | BindingFlags.Static)
                .Select(property => property.GetValue(null)!.ToString())
                .Order(StringComparer.Ordinal)
        );
    }

    private static void AssertInputs(Type args, JsonElement facts, Type owner)
    {
        Assert.True(args.IsSealed && args.BaseType == typeof(ResourceArgs));
        foreach (var (name, required) in Inputs(args))
        {
            var fact = Member(facts, name, args);
            Assert.Equal(fact.GetProperty("required").GetBoolean(), required);
            var property = args.GetProperty(CSharpName(owner, name));
            Assert.True(property is not null, $"{args.Name} has no property for {name}");
            Assert.Equal(InputTypeOf(fact.GetProperty("type").GetString()!), property.PropertyType);
        }
    }

    /// <summary>Lists and maps have their attribute on a private field behind the property.</summary>
    private static IEnumerable<(string Name, bool Required)> Inputs(Type args) =>
        from member in args.GetMembers(Members)
        from attribute in member.GetCustomAttributesData()
        where attribute.AttributeType == typeof(InputAttribute)
        let arguments = attribute.ConstructorArguments
        select ((string)arguments[0].Value!, (bool)arguments[1].Value!);

    private static JsonElement Member(JsonElement members, string name, Type type)
    {
        Assert.True(members.TryGetProperty(name, out var member), $"{type.FullName} has {name}, which the package has not");
        return member;
    }

    private static bool IsRequired(JsonProperty member) => member.Value.GetProperty("required").GetBoolean();

    private static Type TypeOf(JsonElement resource) => StandIn.GetType(resource.GetProperty("csharp").GetString()!, throwOnError: true)!;

    private static Type NestedType(string name, string kind, string suffix)
    {
        var parts = name.Split('.');
        return StandIn.GetType($"Pulumi.Aws.{Module(parts[0])}.{kind}.{parts[1]}{suffix}", throwOnError: true)!;
    }

    private static string Qualified(string name) => $"Pulumi.Aws.{Module(name.Split('.')[0])}.{name.Split('.')[1]}";

    private static string Module(string module) => module == "cloudfront" ? "CloudFront" : Pascal(module);

    private static Type InputTypeOf(string type) =>
        type switch
        {
            _ when type.StartsWith("string | ", StringComparison.Ordinal) => typeof(InputUnion<,>).MakeGenericType(
                typeof(string),
                OtherOf(type["string | ".Length..])
            ),
            _ when type.StartsWith("list<", StringComparison.Ordinal) => typeof(InputList<>).MakeGenericType(
                ValueType(type[5..^1], "Inputs", "Args")
            ),
            _ when type.StartsWith("map<", StringComparison.Ordinal) => typeof(InputMap<>).MakeGenericType(
                ValueType(type[4..^1], "Inputs", "Args")
            ),
            _ => typeof(Input<>).MakeGenericType(ValueType(type, "Inputs", "Args")),
        };

    /// <summary>What a string may stand for: a resource of the same module, an enumeration, an object.</summary>
    private static Type OtherOf(string type) =>
        type == "Bucket" ? typeof(Bucket)
        : Package.GetProperty("enumTypes").TryGetProperty(type, out _) ? StandIn.GetType(Qualified(type), throwOnError: true)!
        : NestedType(type, "Inputs", "Args");

    private static Type OutputTypeOf(JsonElement fact)
    {
        var type = fact.GetProperty("type").GetString()!;
        if (type.StartsWith("list<", StringComparison.Ordinal))
        {
            return typeof(ImmutableArray<>).MakeGenericType(ValueType(type[5..^1], "Outputs", ""));
        }

        if (type.StartsWith("map<", StringComparison.Ordinal))
        {
            return typeof(ImmutableDictionary<string, string>);
        }

        var value = ValueType(type, "Outputs", "");
        return value.IsValueType && !fact.GetProperty("required").GetBoolean() ? typeof(Nullable<>).MakeGenericType(value) : value;
    }

    private static Type ValueType(string type, string kind, string suffix) =>
        type switch
        {
            "string" => typeof(string),
            "boolean" => typeof(bool),
            "number" => typeof(int),
            "asset" => typeof(AssetOrArchive),
            _ => NestedType(type, kind, suffix),
        };

    /// <summary>A C# member cannot be named as its class.</summary>
    private static string CSharpName(Type owner, string name) => Pascal(name) == owner.Name ? Pascal(name) + "Name" : Pascal(name);

    private static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
