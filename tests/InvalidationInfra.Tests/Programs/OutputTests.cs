using System.Text.Json;
using InvalidationInfra.Tests.Engine;
using Pulumi;
using Pulumi.Utilities;

namespace InvalidationInfra.Tests.Programs;

public sealed class OutputTests
{
    [Fact]
    public async Task Outputs_are_combined()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        await engine.RunAsync(() =>
            new Dictionary<string, object?>
            {
                ["all"] = Output.All(Output.Create(1), Output.Create(2)),
                ["tuple"] = Output
                    .Tuple(Output.Create("a"), Output.Create(2), Output.Create(true))
                    .Apply(t => $"{t.Item1}{t.Item2}{t.Item3}"),
                ["format"] = Output.Format($"{1.5}-{Output.Create("x")}-{(Input<string>)"y"}"),
                ["first"] = Output.Create(System.Collections.Immutable.ImmutableArray.Create("f", "s")).First(),
                ["later"] = Output
                    .Create("v")
                    .Apply(async value =>
                    {
                        await Task.Yield();
                        return value + "!";
                    }),
                ["union"] = (InputUnion<string, int>)3,
                ["json"] = (InputJson)"""{"a": [1, null]}""",
            }
        );

        Json.Equal(
            """{"all": [1, 2], "tuple": "a2True", "format": "1.5-x-y", "first": "f", "later": "v!", "union": 3, "json": {"a": [1, null]}}""",
            engine.StackOutputs
        );
    }

    [Fact]
    public async Task JSON_may_have_outputs_inside()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        await engine.RunAsync(() =>
        {
            var bucket = new Bucket("content");
            var policy = Output.JsonSerialize(
                Output.Create(
                    new
                    {
                        Version = "2012-10-17",
                        Resource = bucket.Id,
                        Others = new[] { bucket.Id },
                    }
                )
            );
            _ = new Distribution("cdn", new DistributionArgs { Origin = policy });
        });

        var cdn = engine.Registration("cdn");
        Assert.Equal(
            """{"Version":"2012-10-17","Resource":"content-id","Others":["content-id"]}""",
            cdn["object"]!["origin"]!.GetValue<string>()
        );
        Assert.Equal(["urn:pulumi:dev::demo::aws:s3/bucketV2:BucketV2::content"], Json.Strings(cdn["dependencies"]));
    }

    [Fact]
    public async Task JSON_with_an_unknown_inside_is_unknown()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        await engine.RunAsync(
            () =>
                new Dictionary<string, object?>
                {
                    ["json"] = Output.JsonSerialize(Output.Create(new { new Bucket("content").Arn }), new JsonSerializerOptions()),
                },
            preview: true
        );

        Json.Equal($$"""{"json": "{{Json.Unknown}}"}""", engine.StackOutputs);
    }

    [Fact]
    public async Task Secrets_can_be_made_and_unmade()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        await engine.RunAsync(() =>
        {
            var secret = Output.CreateSecret("s");
            return new Dictionary<string, object?>
            {
                ["secret"] = secret.Apply(s => s + s),
                ["open"] = Output.Unsecret(secret),
                ["is"] = Output.Create(Output.IsSecretAsync(secret)),
            };
        });

        Json.Equal($$"""{"secret": {{Json.Secret("\"ss\"")}}, "open": "s", "is": true}""", engine.StackOutputs);
    }

    [Fact]
    public async Task A_map_refuses_two_values_for_a_key_and_takes_the_same_twice()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        var same = await engine.RunAsync(() =>
            new Dictionary<string, object?>
            {
                ["map"] = new InputMap<string> { { "k", "v" }, { "k", Output.Create("v") } },
            }
        );
        Json.Equal("""{"map": {"k": "v"}}""", engine.StackOutputs);
        var other = await engine.RunAsync(() =>
            new Dictionary<string, object?>
            {
                ["map"] = new InputMap<string> { { "k", "v" }, { "k", "w" } },
            }
        );

        Assert.Equal(0, same);
        Assert.Equal(32, other);
    }

    [Fact]
    public async Task What_is_known_of_an_output_can_be_asked()
    {
        var known = Output.Create(3);
        var unknown = OutputUtilities.CreateUnknown(3);

        Assert.Equal((true, 3), (await OutputUtilities.GetIsKnownAsync(known), await OutputUtilities.GetValueAsync(known)));
        Assert.Equal((false, 0), (await OutputUtilities.GetIsKnownAsync(unknown), await OutputUtilities.GetValueAsync(unknown)));
    }

    [Fact]
    public async Task An_output_put_into_a_string_is_a_hint_and_a_warning()
    {
        await using var engine = await ScriptedEngine.StartAsync();
        var text = "";

        await engine.RunAsync(() =>
        {
            text = $"{Output.Create(3)}";
        });

        Assert.Contains("Apply", text, StringComparison.Ordinal);
        Assert.Equal("WARNING", Assert.Single(engine.Logs).Severity);
    }

    [Fact]
    public void A_union_holds_one_of_two_types()
    {
        Union<string, int> text = "t";
        Union<string, int> number = 3;

        Assert.True(text.IsT0 && number.IsT1);
        Assert.Equal("t", text.Value);
        Assert.Equal(4, number.Match(_ => 0, n => n + 1));
        Assert.True(number.TryPickT1(out var picked, out _));
        Assert.Equal(3, picked);
        Assert.True(text != number && text == Union<string, int>.FromT0("t"));
        Assert.Throws<InvalidOperationException>(() => text.AsT1);
    }
}
