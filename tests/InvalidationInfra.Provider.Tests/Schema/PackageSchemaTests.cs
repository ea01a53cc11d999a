using System.Text.Json.Nodes;
using Grpc.Core;
using InvalidationInfra.Core.Manifests;
using InvalidationInfra.Provider.CloudFront;
using InvalidationInfra.Provider.Functions;
using InvalidationInfra.Provider.Invalidations;
using InvalidationInfra.Provider.Properties;
using InvalidationInfra.Provider.Resources;
using InvalidationInfra.Provider.Revisions;
using InvalidationInfra.Provider.Schema;
using InvalidationInfra.Provider.Tests.Protocol;
using Pulumirpc;

namespace InvalidationInfra.Provider.Tests.Schema;

/// <summary>The schema says of the provider what the provider does.</summary>
public sealed class PackageSchemaTests
{
    private const string Prefix = "cloudfront-invalidation:index:";

    private static readonly JsonObject Schema = PackageSchema.Read();
    private static readonly JsonNode Resource = Schema["resources"]![Prefix + "CloudFrontInvalidation"]!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_provider_that_is_not_configured_answers_GetSchema_with_the_whole_schema()
    {
        await using var provider = await ProviderProcess.StartAsync(Path.GetTempPath());

        var answer = await provider.Client.GetSchemaAsync(new GetSchemaRequest { Version = 0 }, cancellationToken: Cancellation);

        var schema = JsonNode.Parse(answer.Schema)!.AsObject();
        Assert.Empty(Metaschema.ProblemsOf(schema));
        var info = await provider.Client.GetPluginInfoAsync(new Google.Protobuf.WellKnownTypes.Empty(), cancellationToken: Cancellation);
        Assert.Equal(info.Version, schema["version"]!.ToString());
        Assert.True(JsonNode.DeepEquals(Schema, schema));
    }

    [Fact]
    public async Task The_schema_is_up_to_date_with_the_tables_of_inputs()
    {
        const string command =
            "dotnet run --project src/InvalidationInfra.Provider -- --schema-source src/InvalidationInfra.Provider/Schema/schema.json";
        var written = await File.ReadAllTextAsync(
            Path.Combine(Repository.Root, "src", "InvalidationInfra.Provider", "Schema", "schema.json"),
            Cancellation
        );

        Assert.True(
            written == PackageSchema.ToSource(),
            $"schema.json is not what the tables of inputs say any more. Write it anew: {command}"
        );
    }

    [Fact]
    public async Task Another_format_of_schemas_is_refused_in_words()
    {
        await using var provider = await ProviderProcess.StartAsync(Path.GetTempPath());

        var refused = await Assert.ThrowsAsync<RpcException>(async () =>
            await provider.Client.GetSchemaAsync(new GetSchemaRequest { Version = 1 }, cancellationToken: Cancellation)
        );

        Assert.Equal(StatusCode.InvalidArgument, refused.StatusCode);
        Assert.Equal("this provider has its schema in format 0, not 1", refused.Status.Detail);
    }

    [Fact]
    public void The_inputs_are_those_that_the_provider_reads() => AssertNames(InvalidationInputTable.Names, Resource["inputProperties"]);

    [Fact]
    public void The_outputs_are_the_inputs_without_assets_and_what_the_provider_adds() =>
        AssertNames(
            [
                .. InvalidationInputTable.Names.Except(["assets"]),
                "changes",
                .. StateProperties.NamesOfLast,
                "contentDigest",
                "invalidatedPaths",
                "invalidations",
            ],
            Resource["properties"]
        );

    [Fact]
    public async Task A_content_revision_has_the_inputs_that_the_provider_reads_and_the_outputs_that_it_gives()
    {
        var revision = Schema["resources"]![Prefix + "ContentRevision"]!;
        var inputs = RevisionInputTable.Names.Select(name => KeyValuePair.Create(name, PropertyValue.Of("x")));
        var request = new ResourceRequest(Some.RevisionUrn)
        {
            News = new PropertyMap(inputs).With((ContentRevision.DigestName, PropertyValue.Of("d"))),
        };
        var outputs = (
            await new ContentRevision(
                new RevisionCheck(new SourceFolders("/", new FolderHashes(TimeProvider.System), new RecordingLog()))
            ).CreateAsync(request, Cancellation)
        )
            .Result
            .Outputs;

        AssertNames(RevisionInputTable.Names, revision["inputProperties"]);
        AssertNames(outputs.Keys, revision["properties"]);
    }

    [Fact]
    public void What_is_required_of_the_outputs_is_there_even_when_nothing_has_been_issued()
    {
        var outputs = StateProperties.Write(InvalidationState.None, PropertyMap.Empty, kept: null, default);

        Assert.All(Resource["required"]!.AsArray(), name => Assert.IsNotType<PropertyValue.Null>(outputs[name!.ToString()]));
    }

    [Fact]
    public void No_input_replaces_the_resource_because_that_would_forget_what_the_edges_were_told()
    {
        Assert.All(Resource["inputProperties"]!.AsObject(), input => Assert.Null(input.Value!["replaceOnChanges"]));
        Assert.All(
            Resource["inputProperties"]!.AsObject(),
            input =>
                Assert.DoesNotContain(
                    InvalidationDiff.Between(State(input.Key, "old"), PropertyMap.Empty, State(input.Key, "new"), []).Values,
                    difference => difference.Replaces
                )
        );
    }

    [Fact]
    public void The_defaults_are_those_that_the_provider_applies()
    {
        var absent = InvalidationInputs.Read(PropertyMap.Empty, out _);
        var defaults = Resource["inputProperties"]!
            .AsObject()
            .Where(input => input.Value!["default"] is not null)
            .ToDictionary(input => input.Key, input => input.Value!["default"]!);

        Assert.Equal(
            ["cleanUrls", "indexDocument", "invalidateAdded", "maxPaths", "onCreate", "onTimeout", "queryStrings", "waitForCompletion"],
            defaults.Keys.Order(StringComparer.Ordinal)
        );
        Assert.Equal(absent.CleanUrls.Or(false), defaults["cleanUrls"].GetValue<bool>());
        Assert.Equal(absent.Rules.InvalidateAdded, defaults["invalidateAdded"].GetValue<bool>());
        Assert.Equal(absent.WarnsOnTimeout.Or(false) ? "warn" : "fail", defaults["onTimeout"].GetValue<string>());
        Assert.Equal(absent.EffectiveIndexDocument, defaults["indexDocument"].GetValue<string>());
        Assert.Equal(InvalidationInputs.DefaultMaxPaths, defaults["maxPaths"].GetValue<int>());
        Assert.Equal(absent.SkipsOnCreate.Or(false) ? "skip" : "invalidate", defaults["onCreate"].GetValue<string>());
        Assert.Equal(absent.QueryStrings.Or(false), defaults["queryStrings"].GetValue<bool>());
        Assert.Equal(absent.WaitForCompletion.Or(false), defaults["waitForCompletion"].GetValue<bool>());
    }

    [Fact]
    public void Each_value_of_onCreate_is_one_that_the_provider_reads()
    {
        var values = Schema["types"]![Prefix + "OnCreate"]!["enum"]!.AsArray().Select(value => value!["value"]!.ToString());

        Assert.All(
            values,
            value =>
            {
                InvalidationInputs.Read(
                    PropertyMap.Empty.With(("distributionId", PropertyValue.Of("E1")), ("onCreate", PropertyValue.Of(value))),
                    out var failures
                );
                Assert.Empty(failures);
            }
        );
    }

    [Fact]
    public void The_configuration_is_what_the_provider_reads_and_its_secrets_are_what_it_marks()
    {
        var variables = Schema["config"]!["variables"]!;
        AssertNames(ProviderConfiguration.Names, variables);
        AssertNames(ProviderConfiguration.Names, Schema["provider"]!["inputProperties"]);
        var marked = ProviderConfiguration.WithSecretsMarked(
            new PropertyMap(ProviderConfiguration.Names.Select(name => KeyValuePair.Create(name, PropertyValue.Of("x"))))
        );

        foreach (var place in new[] { variables, Schema["provider"]!["inputProperties"]! })
        {
            Assert.All(
                place.AsObject(),
                variable => Assert.Equal(marked[variable.Key].Equals(PropertyValue.Of("x")), variable.Value!["secret"] is null)
            );
        }
    }

    [Fact]
    public void The_functions_and_their_arguments_are_those_that_the_provider_has()
    {
        IFunction[] functions =
        [
            new HashDirectory(null!),
            new PlanInvalidation(),
            new GetInvalidation(null!, TimeProvider.System),
            new ListInvalidations(null!, TimeProvider.System),
        ];

        AssertNames(functions.Select(function => Prefix + function.Name), Schema["functions"]);
        Assert.All(
            functions,
            function => AssertNames(function.ArgumentNames, Schema["functions"]![Prefix + function.Name]!["inputs"]!["properties"])
        );
    }

    [Theory]
    [InlineData("csharp")]
    [InlineData("yaml")]
    [InlineData("typescript")]
    [InlineData("python")]
    public void Each_resource_and_each_function_has_an_example_in_each_language(string language)
    {
        var described = Schema["resources"]!.AsObject().Concat(Schema["functions"]!.AsObject()).ToList();

        Assert.Equal(6, described.Count);
        Assert.All(described, one => Assert.Contains($"```{language}\n", one.Value!["description"]!.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void The_examples_are_marked_as_Pulumis_tools_expect_it()
    {
        foreach (
            var description in Schema["resources"]!
                .AsObject()
                .Concat(Schema["functions"]!.AsObject())
                .Select(one => one.Value!["description"]!.ToString())
        )
        {
            var marks = description.Split('\n').Where(line => line.StartsWith("{{%", StringComparison.Ordinal)).ToList();
            Assert.Equal("{{% examples %}}", marks[0]);
            Assert.Equal("{{% /examples %}}", marks[^1]);
            Assert.All(marks[1..^1].Chunk(2), pair => Assert.Equal(["{{% example %}}", "{{% /example %}}"], pair));
        }
    }

    private static void AssertNames(IEnumerable<string> expected, JsonNode? properties) =>
        Assert.Equal(
            expected.Order(StringComparer.Ordinal),
            properties!.AsObject().Select(property => property.Key).Order(StringComparer.Ordinal)
        );

    // For each input alone: whether it is a target or not, the other target stays.
    private static PropertyMap State(string name, string value) =>
        name switch
        {
            "distributionIds" => PropertyMap.Empty.With((name, PropertyValue.Of(["E1", value]))),
            "distributionId" or "distributionTenantId" => PropertyMap.Empty.With((name, PropertyValue.Of(value))),
            "alias" => PropertyMap.Empty.With((name, PropertyValue.Of($"{value}.example.com"))),
            _ => PropertyMap.Empty.With(("distributionId", PropertyValue.Of("E1")), (name, PropertyValue.Of(value))),
        };
}
