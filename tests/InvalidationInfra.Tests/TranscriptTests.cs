using System.Text.Json.Nodes;
using InvalidationInfra.Tests.Engine;
using InvalidationInfra.Tests.Programs;
using Pulumi;

namespace InvalidationInfra.Tests;

/// <summary>The recorded program, run again: it must say what it said when it was recorded.</summary>
public sealed class TranscriptTests
{
    public static TheoryData<string, string[], bool> Recorded =>
        new()
        {
            { "01-preview-create", ["index.html", "app.js"], true },
            { "02-up-create", ["index.html", "app.js"], false },
            { "03-up-no-change", ["index.html", "app.js"], false },
            { "04-preview-change", ["index.html", "app.js", "new.html"], true },
            { "06-up-again-after-failed-wait", ["index.html", "app.js", "new.html"], false },
            { "09-up-with-provider-config", ["index.html", "app.js", "new.html"], false },
            { "10-up-replace", ["index.html", "app.js", "new.html"], false },
        };

    [Theory]
    [MemberData(nameof(Recorded))]
    public async Task A_program_sends_what_the_released_package_sends(string name, string[] files, bool preview)
    {
        var transcript = Transcript.Read(name);
        await using var engine = await ScriptedEngine.StartAsync();
        engine.OnRegister = transcript.Answer;

        var exitCode = await engine.RunAsync(() => Program(files), preview);

        Assert.Equal(0, exitCode);
        Assert.Equal(Comparable(transcript.Calls), Comparable(engine.Calls));
        Assert.Equal("pulumi:pulumi:Stack", engine.Registrations[0]["type"]!.GetValue<string>());
        Assert.Equal(["RegisterResourceOutputs", "SignalAndWaitForShutdown"], engine.Calls.TakeLast(2).Select(call => call.Method));
    }

    private static Dictionary<string, object?> Program(string[] files)
    {
        var bucket = new Bucket("content", new BucketArgs { ForceDestroy = true });
        var distribution = new Distribution(
            "cdn",
            new DistributionArgs { Enabled = true, Origin = bucket.Arn },
            new CustomResourceOptions { Protect = false }
        );
        var assets = new InputMap<string>();
        foreach (var file in files)
        {
            var upload = new BucketObject(
                $"obj-{file}",
                new BucketObjectArgs
                {
                    Bucket = bucket.Id,
                    Key = file,
                    Source = new FileAsset($"/project/site/{file}"),
                },
                new CustomResourceOptions { Parent = bucket }
            );
            assets.Add($"/{file}", upload.Etag);
        }

        var invalidation = new RecordedInvalidation(
            "site",
            new RecordedInvalidationArgs
            {
                DistributionId = distribution.Id,
                Assets = assets,
                Secret = Output.CreateSecret("s3cr3t"),
            },
            new CustomResourceOptions { CustomTimeouts = new CustomTimeouts { Create = TimeSpan.FromMinutes(20) } }
        );
        return new Dictionary<string, object?> { ["invalidationId"] = invalidation.InvalidationId, ["status"] = invalidation.Status };
    }

    /// <summary>
    /// The calls without the order in which independent ones happen to be made, without the order in sets,
    /// and each question once: whether a feature is asked for again depends on when the first answer comes.
    /// </summary>
    private static List<string> Comparable(IEnumerable<RecordedCall> calls) =>
        [.. calls.Select(call => $"{call.Method} {Sorted(call.Request)!.ToJsonString()}").Distinct().Order(StringComparer.Ordinal)];

    private static JsonNode? Sorted(JsonNode? node) =>
        node switch
        {
            JsonObject map => new JsonObject(
                map.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => KeyValuePair.Create(entry.Key, Sorted(entry.Value)))
            ),
            JsonArray list => new JsonArray([.. list.Select(Sorted).OrderBy(item => item?.ToJsonString(), StringComparer.Ordinal)]),
            _ => node?.DeepClone(),
        };
}
