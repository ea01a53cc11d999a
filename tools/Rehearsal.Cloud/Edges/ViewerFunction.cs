using System.Text.Json;
using System.Text.Json.Nodes;
using Acornima.Ast;
using Jint;

namespace Rehearsal.Cloud.Edges;

/// <summary>
/// A CloudFront function for viewer requests: JavaScript with a <c>handler</c> that gets the event and returns a request or a response.
/// It sees the method, the URI and the query string; not headers, cookies or key-value stores.
/// </summary>
internal sealed class ViewerFunction(string code)
{
    private const string Call = "JSON.stringify(handler(JSON.parse(viewerEvent)))";

    private readonly Prepared<Script> _script = Prepare(code);

    /// <summary>The code as it was published.</summary>
    public string Code { get; } = code;

    /// <summary>Runs the function, before the cache is asked.</summary>
    /// <param name="url">Path and query as the viewer sent them.</param>
    /// <returns>What comes of the request; a 503 when the function fails, as CloudFront answers then.</returns>
    public ViewerRequest Run(string url)
    {
        var question = url.IndexOf('?', StringComparison.Ordinal);
        var (path, query) = question < 0 ? (url, "") : (url[..question], url[question..]);
        try
        {
            // As small as CloudFront's own limits on a function's work and memory are.
            using var engine = new Engine(options => options.MaxStatements(10_000).LimitMemory(2 << 20));
            engine.SetValue("viewerEvent", EventOf(path));
            engine.Execute(_script);
            return Read(JsonNode.Parse(engine.Evaluate(Call).AsString()), query);
        }
        catch (Exception failed) when (failed is JintException or JsonException or InvalidOperationException or ArgumentException)
        {
            return new ViewerRequest(url, OriginResponse.Error(503, "FunctionExecutionError"));
        }
    }

    /// <exception cref="ArgumentException">The code is not JavaScript.</exception>
    private static Prepared<Script> Prepare(string code)
    {
        try
        {
            return Engine.PrepareScript(code);
        }
        catch (ScriptPreparationException bad)
        {
            throw new ArgumentException("InvalidArgument: the function's code does not compile: " + bad.Message, nameof(code), bad);
        }
    }

    private static ViewerRequest Read(JsonNode? returned, string query) =>
        returned?["statusCode"]?.GetValue<int>() is int status
            ? new ViewerRequest("", OriginResponse.Error(status, returned["statusDescription"]?.GetValue<string>() ?? ""))
            : new ViewerRequest((returned?["uri"]?.GetValue<string>() ?? throw new JsonException("No uri came back.")) + query);

    private static string EventOf(string path) =>
        new JsonObject
        {
            ["version"] = "1.0",
            ["context"] = new JsonObject { ["eventType"] = "viewer-request" },
            ["request"] = new JsonObject
            {
                ["method"] = "GET",
                ["uri"] = path,
                ["querystring"] = new JsonObject(),
                ["headers"] = new JsonObject(),
                ["cookies"] = new JsonObject(),
            },
        }.ToJsonString();
}
