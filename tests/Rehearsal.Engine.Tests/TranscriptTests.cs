using System.Text.Json.Nodes;
using Pulumirpc;
using Rehearsal.Cloud;

namespace Rehearsal.Engine.Tests;

/// <summary>
/// What the embedded engine asks of the provider, compared with what the real one was recorded to ask in the same situation.
/// </summary>
public sealed class TranscriptTests
{
    private static readonly RegisterResourceRequest.Types.CustomTimeouts Timeouts = new() { Create = "20m" };

    /// <summary>
    /// Addresses of services that the real engine has and the embedded one does not: views, converters of other languages' programs, schema
    /// loaders.
    /// </summary>
    private static readonly HashSet<string> OfOtherServices =
    [
        "mapperTarget",
        "loaderTarget",
        "resolverTarget",
        "resourceStatusAddress",
        "resourceStatusToken",
    ];

    /// <summary>The stack has an endpoint configured from the start, the recorded one got its configuration later.</summary>
    private const string LegacyConfiguration = "variables";

    [Fact]
    public async Task Every_request_has_the_recorded_fields_and_the_requests_of_a_resource_come_in_the_recorded_order()
    {
        await using var stack = await SomeStack.StartAsync(Completion.AfterPolls(2));

        await PlayAsync(stack, EngineCommand.Preview, "1", "01-preview-create");
        await PlayAsync(stack, EngineCommand.Up, "1", "02-up-create");
        await PlayAsync(stack, EngineCommand.Up, "1", "03-up-no-change");
        await PlayAsync(stack, EngineCommand.Refresh, "1", "07-refresh");
        await PlayAsync(stack, EngineCommand.Preview, "2", "04-preview-change");
        await PlayAsync(stack, EngineCommand.Up, "2", "05-up-change-wait-fails");
        await PlayAsync(stack, EngineCommand.Destroy, "2", "12-destroy");
    }

    private static async Task PlayAsync(SomeStack stack, EngineCommand command, string hash, string transcript)
    {
        var result = await stack.RunAsync(command, stack.Inputs(("/a", hash)), Timeouts);

        Assert.True(result.Succeeded, $"{transcript}: {result.Error}");
        var recorded = Recorded(transcript);
        Assert.Equal(ResourceMethods(recorded), ResourceMethods(stack.Calls.All));
        foreach (var (method, request) in stack.Calls.All.Where(call => call.Request.Count > 0))
        {
            // Providers of a refresh and of a destroy are checked again, because the embedded engine gives them today's configuration.
            var fields =
                recorded.Where(call => call.Method == method).Select(call => Fields(call.Request)).FirstOrDefault()
                ?? FieldsElsewhere(method);
            Assert.True(
                fields.SetEquals(Fields(request)),
                $"{transcript}, {method}: {string.Join(' ', Fields(request))} instead of {string.Join(' ', fields)}"
            );
        }
    }

    private static HashSet<string> FieldsElsewhere(string method) =>
        Recorded("04-preview-change").Where(call => call.Method == method).Select(call => Fields(call.Request)).First();

    private static HashSet<string> Fields(JsonObject request) =>
        [
            .. request
                .Select(field => field.Key)
                .Where(name => !OfOtherServices.Contains(name) && name != LegacyConfiguration)
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>
    /// The methods called for the resource, in the order of their first calls: a Diff of the same values is recorded once.
    /// </summary>
    private static List<string> ResourceMethods(IEnumerable<(string Method, JsonObject Request)> calls) =>
        [.. calls.Where(call => (string?)call.Request["type"] == SomeStack.InvalidationType).Select(call => call.Method).Distinct()];

    private static List<(string Method, JsonObject Request)> Recorded(string transcript)
    {
        var calls = new List<(string, JsonObject)>();
        foreach (var line in File.ReadLines(Path.Combine(Repository.Root, "tests", "facts", "transcripts", transcript + ".jsonl")))
        {
            var call = JsonNode.Parse(line)!;
            if ((string?)call["peer"] != "engine->provider" || call["request"] is not JsonObject request)
            {
                continue;
            }

            var named = (string?)request["urn"] ?? (string?)request["rootDirectory"] ?? "";
            if (named.Contains("cloudfront-invalidation", StringComparison.Ordinal))
            {
                calls.Add((((string)call["method"]!).Split('/')[^1], request));
            }
        }

        return calls;
    }
}
