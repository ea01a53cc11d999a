using System.Reflection;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using System.Xml.XPath;
using Pulumi;

namespace InvalidationInfra.Tests;

/// <summary>The SDK as it is compiled against the schema, read apart from the generator that makes most of the SDK.</summary>
public sealed class SchemaTests
{
    private const string Prefix = "cloudfront-invalidation:index:";
    private const BindingFlags AllOfInstance =
        BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly Assembly Sdk = typeof(CloudFrontInvalidation).Assembly;
    private static readonly JsonObject Schema = Read();
    private static readonly JsonNode Resource = Schema["resources"]![Prefix + "CloudFrontInvalidation"]!;
    private static readonly JsonNode Provider = Schema["provider"]!;

    private static readonly List<Type> Enums = [.. Sdk.GetExportedTypes().Where(type => type.IsDefined(typeof(EnumTypeAttribute)))];

    /// <summary>A class of inputs, and where the schema lists them.</summary>
    public static TheoryData<Type, string> InputClasses =>
        new()
        {
            { typeof(CloudFrontInvalidationArgs), $"resources/{Prefix}CloudFrontInvalidation/inputProperties" },
            { typeof(ContentRevisionArgs), $"resources/{Prefix}ContentRevision/inputProperties" },
            { typeof(CloudFrontInvalidationProviderArgs), "provider/inputProperties" },
            { typeof(Inputs.AssumeRoleArgs), $"types/{Prefix}AssumeRole/properties" },
            { typeof(Inputs.InvalidationBatchArgs), $"types/{Prefix}InvalidationBatch/properties" },
            { typeof(Inputs.InvalidationBatchPathsArgs), $"types/{Prefix}InvalidationBatchPaths/properties" },
            { typeof(GetInvalidationInvokeArgs), $"functions/{Prefix}getInvalidation/inputs/properties" },
            { typeof(HashDirectoryInvokeArgs), $"functions/{Prefix}hashDirectory/inputs/properties" },
            { typeof(ListInvalidationsInvokeArgs), $"functions/{Prefix}listInvalidations/inputs/properties" },
            { typeof(PlanInvalidationInvokeArgs), $"functions/{Prefix}planInvalidation/inputs/properties" },
        };

    /// <summary>A class of known arguments, and where the schema lists them.</summary>
    public static TheoryData<Type, string> ArgumentClasses =>
        new()
        {
            { typeof(GetInvalidationArgs), $"functions/{Prefix}getInvalidation/inputs" },
            { typeof(HashDirectoryArgs), $"functions/{Prefix}hashDirectory/inputs" },
            { typeof(ListInvalidationsArgs), $"functions/{Prefix}listInvalidations/inputs" },
            { typeof(PlanInvalidationArgs), $"functions/{Prefix}planInvalidation/inputs" },
        };

    /// <summary>A class of values that the provider returns, and where the schema has it.</summary>
    public static TheoryData<Type, string> OutputClasses =>
        new()
        {
            { typeof(Outputs.InvalidationBatch), $"types/{Prefix}InvalidationBatch" },
            { typeof(Outputs.InvalidationBatchPaths), $"types/{Prefix}InvalidationBatchPaths" },
            { typeof(Outputs.IssuedInvalidation), $"types/{Prefix}IssuedInvalidation" },
            { typeof(Outputs.ListedInvalidation), $"types/{Prefix}ListedInvalidation" },
            { typeof(GetInvalidationResult), $"functions/{Prefix}getInvalidation/outputs" },
            { typeof(HashDirectoryResult), $"functions/{Prefix}hashDirectory/outputs" },
            { typeof(ListInvalidationsResult), $"functions/{Prefix}listInvalidations/outputs" },
            { typeof(PlanInvalidationResult), $"functions/{Prefix}planInvalidation/outputs" },
        };

    [Fact]
    public void Every_resource_function_and_type_is_in_both_under_the_same_token()
    {
        var tokens = Sdk.GetTypes()
            .Select(type =>
                type.GetField("Token", BindingFlags.Static | BindingFlags.NonPublic)
                ?? type.GetField("TypeToken", BindingFlags.Static | BindingFlags.NonPublic)
            )
            .OfType<FieldInfo>()
            .Select(field => field.GetRawConstantValue()!.ToString()!);
        var types = InputClasses
            .Select(row => row.Data)
            .Concat(OutputClasses.Select(row => row.Data))
            .Select(row => row.Item2.Split('/'))
            .Where(place => place[0] == "types")
            .Select(place => place[1])
            .Concat(Enums.Select(type => Prefix + type.Name))
            .Distinct();

        Assert.Equal(Ordered(Names(Schema["resources"]!).Concat(Names(Schema["functions"]!))), Ordered(tokens));
        Assert.Equal(Ordered(Names(Schema["types"]!)), Ordered(types));
        Assert.Equal($"pulumi:providers:{Schema["name"]}", Named<ResourceTypeAttribute>(typeof(CloudFrontInvalidationProvider))[0].Value);
    }

    [Fact]
    public void No_class_of_the_SDK_is_left_out_of_the_comparison()
    {
        var compared = InputClasses
            .Select(row => row.Data.Item1)
            .Concat(ArgumentClasses.Select(row => row.Data.Item1))
            .Concat(OutputClasses.Select(row => row.Data.Item1));
        var there = Sdk.GetExportedTypes()
            .Where(type =>
                type.IsAssignableTo(typeof(InputArgs))
                || type.IsAssignableTo(typeof(InvokeArgs))
                || type.IsDefined(typeof(OutputTypeAttribute))
            );

        Assert.Empty(there.Except(compared));
    }

    [Theory]
    [MemberData(nameof(InputClasses))]
    public void Every_input_is_in_both_with_the_same_type(Type type, string place)
    {
        var expected = At(place).AsObject().Select(input => $"{input.Key}: {SchemaTypes.Input(input.Value!)}");

        Assert.Equal(
            Ordered(expected),
            Ordered(InputsOf(type).Select(input => $"{input.Name}: {SchemaTypes.NameOf(input.Type).TrimEnd('?')}"))
        );
    }

    [Theory]
    [MemberData(nameof(InputClasses))]
    public void Every_input_that_is_required_is_so_in_both(Type type, string place)
    {
        var required =
            At(place).Parent!["required"] is JsonArray names && !place.EndsWith("/inputProperties", StringComparison.Ordinal)
                ? names.Select(name => name!.ToString())
                : [];

        Assert.Equal(Ordered(required), Ordered(InputsOf(type).Where(input => input.IsRequired).Select(input => input.Name)));
    }

    [Theory]
    [MemberData(nameof(ArgumentClasses))]
    public void Every_argument_of_a_function_is_in_both_with_the_same_type(Type type, string place)
    {
        var expected = At(place)["properties"]!
            .AsObject()
            .Select(input => $"{input.Key}: {SchemaTypes.Argument(input.Value!, IsRequired(place, input.Key))}");

        Assert.Equal(Ordered(expected), Ordered(InputsOf(type).Select(input => $"{input.Name}: {SchemaTypes.NameOf(input.Type)}")));
    }

    [Theory]
    [MemberData(nameof(OutputClasses))]
    public void Every_value_that_comes_back_is_in_both_with_the_same_type(Type type, string place)
    {
        var constructor = type.GetConstructors(AllOfInstance)
            .Single(constructor => constructor.IsDefined(typeof(OutputConstructorAttribute)));
        var expected = At(place)["properties"]!
            .AsObject()
            .Select(output => $"{output.Key}: {SchemaTypes.Output(output.Value!, IsRequired(place, output.Key))}");

        Assert.Equal(
            Ordered(expected),
            Ordered(
                constructor
                    .GetParameters()
                    .Select(parameter => $"{parameter.Name}: {SchemaTypes.NameOf(new NullabilityInfoContext().Create(parameter))}")
            )
        );
    }

    [Fact]
    public void Every_output_is_in_both_with_the_same_type()
    {
        Assert.Equal(ExpectedOutputs(Resource), OutputsOf(typeof(CloudFrontInvalidation)));
        Assert.Equal(ExpectedOutputs(Schema["resources"]![Prefix + "ContentRevision"]!), OutputsOf(typeof(ContentRevision)));
        Assert.Equal(ExpectedOutputs(Provider), OutputsOf(typeof(CloudFrontInvalidationProvider)));
    }

    [Fact]
    public void Every_value_of_an_enum_is_in_both_under_the_same_name()
    {
        Assert.NotEmpty(Enums);
        foreach (var type in Enums)
        {
            var values = type.GetProperties(BindingFlags.Static | BindingFlags.Public)
                .Select(value => $"{value.Name}={value.GetValue(null)}");

            Assert.Equal(
                Ordered(Schema["types"]![Prefix + type.Name]!["enum"]!.AsArray().Select(value => $"{value!["name"]}={value["value"]}")),
                Ordered(values)
            );
        }
    }

    [Theory]
    [MemberData(nameof(InputClasses))]
    [MemberData(nameof(ArgumentClassesByProperty))]
    public void Every_default_is_in_both_and_left_to_the_provider(Type type, string place)
    {
        var documentation = XDocument.Load(Path.ChangeExtension(Sdk.Location, "xml"));
        var unset = Activator.CreateInstance(type)!;

        foreach (var (name, input) in At(place).AsObject().Where(input => input.Value!["default"] is not null))
        {
            var property = PropertyOf(type, name);
            Assert.Null(property.GetValue(unset));
            Assert.Contains($"{input!["default"]} unless given", TextOf(documentation, property), StringComparison.OrdinalIgnoreCase);
        }

        Assert.NotEmpty(At(place).AsObject());
    }

    [Theory]
    [InlineData(typeof(CloudFrontInvalidationArgs), "resources/cloudfront-invalidation:index:CloudFrontInvalidation/inputProperties")]
    [InlineData(typeof(ContentRevisionArgs), "resources/cloudfront-invalidation:index:ContentRevision/inputProperties")]
    [InlineData(typeof(CloudFrontInvalidationProviderArgs), "provider/inputProperties")]
    public async Task What_is_secret_in_the_schema_is_made_secret_by_the_SDK(Type type, string place)
    {
        var args = Activator.CreateInstance(type)!;
        foreach (var (name, input) in At(place).AsObject().Where(input => input.Value!["type"]?.ToString() == "string"))
        {
            PropertyOf(type, name).SetValue(args, (Input<string>)"value");
            var value = (Input<string>)PropertyOf(type, name).GetValue(args)!;
            Assert.Equal(input!["secret"] is not null, await Output.IsSecretAsync(value.ToOutput()));
        }
    }

    /// <summary>The same rows as <see cref="ArgumentClasses"/>, down to the properties.</summary>
    public static TheoryData<Type, string> ArgumentClassesByProperty
    {
        get
        {
            var rows = new TheoryData<Type, string>();
            foreach (var row in ArgumentClasses)
            {
                rows.Add(row.Data.Item1, row.Data.Item2 + "/properties");
            }

            return rows;
        }
    }

    private static List<string> ExpectedOutputs(JsonNode resource)
    {
        var required = (resource["required"] as JsonArray ?? []).Select(name => name!.ToString()).ToHashSet();
        return Ordered(
            resource["properties"]!
                .AsObject()
                .Select(output => $"{output.Key}: Output<{SchemaTypes.Output(output.Value!, required.Contains(output.Key))}>")
        );
    }

    private static List<string> OutputsOf(Type type) =>
        Ordered(
            type.GetProperties(AllOfInstance)
                .Where(property => property.IsDefined(typeof(OutputAttribute)))
                .Select(property =>
                    $"{Named<OutputAttribute>(property)[0].Value}: {SchemaTypes.NameOf(new NullabilityInfoContext().Create(property))}"
                )
        );

    // The attribute is on the property, or on the field behind it where the property does something.
    private static IEnumerable<(string Name, NullabilityInfo Type, bool IsRequired)> InputsOf(Type type) =>
        from member in type.GetMembers(AllOfInstance)
        where member.IsDefined(typeof(InputAttribute))
        let attribute = Named<InputAttribute>(member)
        let name = attribute[0].Value!.ToString()!
        select (name, new NullabilityInfoContext().Create(PropertyOf(type, name)), attribute.Count > 1 && attribute[1].Value is true);

    private static PropertyInfo PropertyOf(Type type, string name) =>
        type.GetProperty(char.ToUpperInvariant(name[0]) + name[1..]) ?? throw new MissingMemberException(type.Name, name);

    // What the attributes keep is internal to Pulumi; what is written in the code is not.
    private static IList<CustomAttributeTypedArgument> Named<TAttribute>(MemberInfo member) =>
        member.GetCustomAttributesData().Single(attribute => attribute.AttributeType == typeof(TAttribute)).ConstructorArguments;

    private static string TextOf(XDocument documentation, PropertyInfo property)
    {
        var summary = documentation.XPathSelectElement($"//member[@name='P:{property.DeclaringType!.FullName}.{property.Name}']/summary")!;
        foreach (var reference in summary.Descendants("see").ToList())
        {
            reference.ReplaceWith(reference.Attribute("cref")!.Value.Split('.')[^1]);
        }

        return string.Join(' ', summary.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static JsonNode At(string place) => place.Split('/').Aggregate((JsonNode)Schema, (node, name) => node[name]!);

    private static bool IsRequired(string place, string name) =>
        At(place)["required"] is JsonArray required && required.Any(one => one!.ToString() == name);

    private static IEnumerable<string> Names(JsonNode node) => node.AsObject().Select(member => member.Key);

    private static List<string> Ordered(IEnumerable<string> names) => [.. names.Order(StringComparer.Ordinal)];

    private static JsonObject Read() =>
        JsonNode
            .Parse(File.ReadAllText(Path.Combine(Repository.Root, "src", "InvalidationInfra.Provider", "Schema", "schema.json")))!
            .AsObject();
}
