using System.Collections.Immutable;
using System.Text.Json;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using InvalidationInfra.Tests.Engine;
using Pulumi;

namespace InvalidationInfra.Tests.Programs;

/// <summary>The types that inputs and outputs of resources may have, there and back.</summary>
public sealed class ValueTests
{
    private const string Key = "4dabf18193072939515e22adb298388d";

    [Fact]
    public async Task Every_kind_of_input_is_written()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        var exitCode = await engine.RunAsync(() =>
        {
            _ = new Thing(
                "thing",
                new ThingArgs
                {
                    Number = 3,
                    Share = 0.5,
                    Acl = CannedAcl.Private,
                    Either = CannedAcl.PublicRead,
                    Level = Level.High,
                    Json = """{"a": [1, null, {"b": true}]}""",
                    Rule = new RuleArgs { Name = "r", Days = Output.Create(7) },
                    Rules =
                    {
                        new RuleArgs { Name = "one" },
                        new RuleArgs { Name = Output.CreateSecret("two"), Days = 2 },
                    },
                    Anything = new Dictionary<string, object>
                    {
                        ["list"] = new[] { 1, 2 },
                        ["asset"] = new StringAsset("x"),
                        ["none"] = null!,
                    },
                }
            );
        });

        Assert.Equal(0, exitCode);
        Json.Equal(
            $$"""
            {
              "number": 3, "share": 0.5, "acl": "private", "either": "public-read", "level": 2, "json": {"a": [1, null, {"b": true}]},
              "rule": {"name": "r", "days": 7}, "rules": [{"name": "one"}, {"name": {{Json.Secret("\"two\"")}}, "days": 2}],
              "anything": {"list": [1, 2], "asset": {"{{Key}}": "c44067f5952c0a294b673a41bacd8c17", "text": "x"} }
            }
            """,
            engine.Registration("thing")["object"]
        );
    }

    [Fact]
    public async Task Every_kind_of_output_is_read()
    {
        await using var engine = await ScriptedEngine.StartAsync();
        Answer(
            engine,
            $$"""
            {
              "number": 3, "share": 0.5, "acl": "private", "either": 4, "level": 2, "json": {"a": [1, null]},
              "rule": {"name": "r", "days": 7, "__defaults": [], "unheardOf": 1}, "rules": [{"name": "one"}, {"days": 2}],
              "map": {"k": {"name": "in a map"} }, "asset": {"{{Key}}": "c44067f5952c0a294b673a41bacd8c17", "path": "a.txt", "hash": "h"}
            }
            """
        );

        var exitCode = await engine.RunAsync(() =>
        {
            var thing = new Thing("thing", new ThingArgs());
            return new Dictionary<string, object?>
            {
                ["scalars"] = Output
                    .Tuple(thing.Number, thing.Share, thing.Acl, thing.Level)
                    .Apply(t => $"{t.Item1} {t.Item2} {(string)t.Item3} {t.Item4}"),
                ["either"] = thing.Either.Apply(either => either.Match(text => $"text {text}", number => $"number {number}")),
                ["json"] = thing.Json.Apply(json => json.GetRawText()),
                ["rule"] = thing.Rule.Apply(rule => $"{rule.Name} {rule.Days}"),
                ["rules"] = thing.Rules.Apply(rules =>
                    string.Join(
                        ", ",
                        rules.Select(rule =>
                            $"{rule.Name ?? "-"} {rule.Days?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-"}"
                        )
                    )
                ),
                ["map"] = thing.Map.Apply(map => map["k"].Name),
                ["asset"] = thing.Asset.Apply(asset => asset.GetType().Name),
                ["again"] = thing.Rule,
            };
        });

        Assert.Equal(0, exitCode);
        Json.Equal(
            """
            {
              "scalars": "3 0.5 private High", "either": "number 4", "json": "{\"a\":[1,null]}", "rule": "r 7",
              "rules": "one -, - 2", "map": "in a map", "asset": "FileAsset", "again": {"name": "r", "days": 7}
            }
            """,
            engine.StackOutputs
        );
        Assert.Empty(engine.Logs);
    }

    [Fact]
    public async Task A_value_of_another_type_is_a_warning_and_the_default()
    {
        await using var engine = await ScriptedEngine.StartAsync();
        Answer(engine, """{"number": "three", "rules": [{"name": 1}, {"name": "two"}]}""");

        var exitCode = await engine.RunAsync(() =>
        {
            var thing = new Thing("thing", new ThingArgs());
            return new Dictionary<string, object?>
            {
                ["number"] = thing.Number,
                ["names"] = thing.Rules.Apply(rules => rules.Select(rule => rule.Name).ToImmutableArray()),
            };
        });

        Assert.Equal(0, exitCode);
        Json.Equal("""{"number": 0, "names": [null, "two"]}""", engine.StackOutputs);
        Assert.Equal(["WARNING", "WARNING"], engine.Logs.Select(log => log.Severity));
    }

    [Fact]
    public async Task One_secret_or_unknown_inside_makes_the_whole_output_so()
    {
        await using var engine = await ScriptedEngine.StartAsync();
        Answer(
            engine,
            $$"""{"rules": [{"name": {{Json.Secret("\"hidden\"")}}}], "map": {"k": {"name": "{{Json.Unknown}}"} }, "number": 1}"""
        );

        await engine.RunAsync(() =>
        {
            var thing = new Thing("thing", new ThingArgs());
            return new Dictionary<string, object?>
            {
                ["rules"] = thing.Rules.Length(),
                ["map"] = thing.Map.Apply(map => map.Count),
                ["number"] = thing.Number,
            };
        });

        Json.Equal($$"""{"rules": {{Json.Secret("1")}}, "map": "{{Json.Unknown}}", "number": 1}""", engine.StackOutputs);
    }

    [Fact]
    public async Task What_cannot_be_sent_is_refused_with_the_name_of_the_input()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        var exitCode = await engine.RunAsync(() =>
        {
            _ = new Thing("thing", new ThingArgs { Anything = new Dictionary<string, object> { ["when"] = DateTime.UnixEpoch } });
        });

        Assert.Equal(32, exitCode);
        var message = Assert.Single(engine.Logs).Message;
        Assert.Contains("anything", message, StringComparison.Ordinal);
        Assert.Contains("System.DateTime", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_output_of_a_type_that_cannot_be_read_is_refused_at_once()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        var exitCode = await engine.RunAsync(() =>
        {
            _ = new Unreadable("thing");
        });

        Assert.Equal(32, exitCode);
        Assert.Contains("System.DateTime", Assert.Single(engine.Logs).Message, StringComparison.Ordinal);
        Assert.DoesNotContain(engine.Registrations, request => request["name"]!.GetValue<string>() == "thing");
    }

    private static void Answer(ScriptedEngine engine, string outputs) =>
        engine.OnRegister = request =>
        {
            var answer = ScriptedEngine.Accept(request);
            if (request.Name == "thing")
            {
                answer.Object = JsonParser.Default.Parse<Struct>(outputs);
            }

            return answer;
        };

    private enum Level
    {
        Low = 1,
        High = 2,
    }

    [EnumType]
    private readonly struct CannedAcl
    {
        private readonly string _value;

        private CannedAcl(string value) => _value = value;

        public static CannedAcl Private { get; } = new("private");

        public static CannedAcl PublicRead { get; } = new("public-read");

        public static explicit operator string(CannedAcl acl) => acl._value;
    }

    private sealed class RuleArgs : ResourceArgs
    {
        [Input("name")]
        public Input<string>? Name { get; set; }

        [Input("days")]
        public Input<int>? Days { get; set; }
    }

    private sealed class ThingArgs : ResourceArgs
    {
        [Input("number")]
        public Input<int>? Number { get; set; }

        [Input("share")]
        public Input<double>? Share { get; set; }

        [Input("acl")]
        public Input<CannedAcl>? Acl { get; set; }

        [Input("either")]
        public InputUnion<string, CannedAcl>? Either { get; set; }

        [Input("level")]
        public Input<Level>? Level { get; set; }

        [Input("json")]
        public InputJson? Json { get; set; }

        [Input("rule")]
        public Input<RuleArgs>? Rule { get; set; }

        [field: Input("rules")]
        public InputList<RuleArgs> Rules
        {
            get => field ??= [];
            set;
        }

        [Input("anything")]
        public InputMap<object>? Anything { get; set; }
    }

    [OutputType]
    private sealed class Rule
    {
        public readonly string? Name;
        public readonly int? Days;

        [OutputConstructor]
        public Rule(string? name, int? days)
        {
            Name = name;
            Days = days;
        }
    }

    private sealed class Thing(string name, ThingArgs args) : CustomResource("demo:index:Thing", name, args, new CustomResourceOptions())
    {
        [Output("number")]
        public Output<int> Number { get; private set; } = null!;

        [Output("share")]
        public Output<double> Share { get; private set; } = null!;

        [Output("acl")]
        public Output<CannedAcl> Acl { get; private set; } = null!;

        [Output("either")]
        public Output<Union<string, int>> Either { get; private set; } = null!;

        [Output("level")]
        public Output<Level> Level { get; private set; } = null!;

        [Output("json")]
        public Output<JsonElement> Json { get; private set; } = null!;

        [Output("rule")]
        public Output<Rule> Rule { get; private set; } = null!;

        [Output("rules")]
        public Output<ImmutableArray<Rule>> Rules { get; private set; } = null!;

        [Output("map")]
        public Output<ImmutableDictionary<string, Rule>> Map { get; private set; } = null!;

        [Output("asset")]
        public Output<AssetOrArchive> Asset { get; private set; } = null!;
    }

    private sealed class Unreadable(string name) : CustomResource("demo:index:Unreadable", name, null, new CustomResourceOptions())
    {
        [Output("when")]
        public Output<DateTime> When { get; private set; } = null!;
    }
}
