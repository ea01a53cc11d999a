using System.Text.Json.Nodes;
using InvalidationInfra.Provider.Schema;
using InvalidationInfra.Provider.Sdk;

namespace InvalidationInfra.Provider.Tests.Sdk;

public sealed class SdkFilesTests
{
    private const string Command = "dotnet run --project src/InvalidationInfra.Provider -- --sdk src/InvalidationInfra/Generated";

    private static readonly string Generated = Path.Combine(Repository.Root, "src", "InvalidationInfra", "Generated");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_generated_half_of_the_SDK_is_up_to_date()
    {
        var expected = SdkFiles.Of(PackageSchema.Read());
        var written = Directory
            .EnumerateFiles(Generated, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Generated, file).Replace(Path.DirectorySeparatorChar, '/'));

        Assert.Equal(expected.Keys, written.Order(StringComparer.Ordinal));
        foreach (var (file, text) in expected)
        {
            Assert.True(
                text == await File.ReadAllTextAsync(Path.Combine(Generated, file), Cancellation),
                $"{file} does not say what the schema says: {Command}"
            );
        }
    }

    [Fact]
    public async Task The_command_is_named_where_one_looks_for_it()
    {
        Assert.Equal(Command, SdkClass.Command);
        Assert.Contains(
            Command,
            await File.ReadAllTextAsync(Path.Combine(Repository.Root, "CONTRIBUTING.md"), Cancellation),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_file_that_no_longer_follows_from_the_schema_goes()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(Path.Combine(folder.Root, "Gone.cs"), "", Cancellation);

        await SdkFiles.WriteAsync(Schema(), folder.Root);

        var expected = SdkFiles.Of(Schema());
        Assert.Equal(
            expected.Keys.Select(file => Path.GetFullPath(file, folder.Root)),
            Directory.EnumerateFiles(folder.Root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            expected["Inputs/PlaceArgs.cs"],
            await File.ReadAllTextAsync(Path.Combine(folder.Root, "Inputs", "PlaceArgs.cs"), Cancellation)
        );
    }

    [Fact]
    public void A_type_has_a_class_for_each_way_that_it_goes()
    {
        var files = SdkFiles.Of(Schema()).Keys;

        Assert.Contains("Inputs/PlaceArgs.cs", files);
        Assert.DoesNotContain("Outputs/Place.cs", files);
        Assert.Contains("Outputs/Visit.cs", files);
        Assert.DoesNotContain("Inputs/VisitArgs.cs", files);
    }

    [Theory]
    [InlineData("public Input<Inputs.PlaceArgs>? Place { get; set; }")]
    [InlineData("get => _names ??= new InputList<string>();")]
    [InlineData("public InputMap<ImmutableArray<string>> Forms")]
    [InlineData(
        "/// <summary>Not with <see cref=\"Names\"/>; see <see cref=\"Trip\"/> &amp; <c>a&lt;b</c>. <c>3</c> unless given.</summary>"
    )]
    [InlineData("/// <summary>The <c>Names</c> of all.</summary>")]
    public void An_input_says_what_the_schema_says(string line) => Assert.Contains(line, Lines("TripArgs.cs"));

    [Theory]
    [InlineData("public Output<ImmutableArray<Outputs.Visit>> Visits { get; private set; } = null!;")]
    [InlineData("public Output<double?> Length { get; private set; } = null!;")]
    [InlineData("/// <summary>In km; <c>null</c> where there is none.</summary>")]
    public void An_output_says_what_the_schema_says(string line) => Assert.Contains(line, Lines("Trip.cs"));

    [Theory]
    [InlineData("[Input(\"key\")]")]
    [InlineData("set => _key = value is null ? null : (Input<string>)Output.CreateSecret(value.ToOutput());")]
    [InlineData("[Input(\"limit\", json: true)]")]
    public void A_provider_keeps_secrets_and_takes_what_is_no_text_as_JSON(string line) =>
        Assert.Contains(line, Lines("CloudFrontInvalidationProviderArgs.cs"));

    [Fact]
    public void No_line_of_documentation_is_too_long_and_no_tag_is_broken()
    {
        var comments = SdkFiles
            .Of(PackageSchema.Read())
            .Values.SelectMany(text => text.Split('\n'))
            .Where(line => line.TrimStart().StartsWith("///", StringComparison.Ordinal))
            .ToList();

        Assert.All(comments, line => Assert.InRange(line.Length, 0, 140));
        Assert.All(comments, line => Assert.Equal(line.Count(letter => letter == '<'), line.Count(letter => letter == '>')));
    }

    private static IEnumerable<string> Lines(string file) => SdkFiles.Of(Schema())[file].Split('\n').Select(line => line.Trim());

    private static JsonObject Schema() =>
        JsonNode
            .Parse(
                """
                {
                  "provider": {
                    "properties": {},
                    "inputProperties": {
                      "key": { "type": "string", "description": "A key.", "secret": true },
                      "limit": { "type": "integer", "description": "A limit." }
                    }
                  },
                  "types": {
                    "t:index:Place": {
                      "description": "A place.",
                      "properties": { "name": { "type": "string", "description": "Its name." } },
                      "required": ["name"]
                    },
                    "t:index:Visit": {
                      "description": "A visit.",
                      "properties": { "day": { "type": "string", "description": "When." } }
                    }
                  },
                  "resources": {
                    "t:index:Trip": {
                      "inputProperties": {
                        "place": { "$ref": "#/types/t:index:Place", "description": "Where to." },
                        "names": { "type": "array", "items": { "type": "string" }, "description": "The `names` of all." },
                        "forms": {
                          "type": "object",
                          "additionalProperties": { "type": "array", "items": { "type": "string" } },
                          "description": "The forms."
                        },
                        "seats": {
                          "type": "integer",
                          "description": "Not with `names`; see `trip` & `a<b`.",
                          "default": 3
                        }
                      },
                      "properties": {
                        "visits": { "type": "array", "items": { "$ref": "#/types/t:index:Visit" }, "description": "All visits." },
                        "length": { "type": "number", "description": "In km; absent where there is none." }
                      }
                    }
                  },
                  "functions": {}
                }
                """
            )!
            .AsObject();
}
