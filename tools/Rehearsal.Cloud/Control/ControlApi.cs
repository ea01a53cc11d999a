using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Rehearsal.Cloud.Api;
using Rehearsal.Cloud.Edges;
using Rehearsal.Cloud.Faults;

namespace Rehearsal.Cloud.Control;

/// <summary>
/// What the cloud can be told over HTTP beyond CloudFront's own API, under <c>/_cloud</c>, in JSON: it is how the simulated <c>aws</c>
/// provider,
/// a process of its own, makes buckets and distributions. docs/rehearsal.md lists it.
/// </summary>
internal sealed class ControlApi(CloudState state, InvalidationLedger ledger, EdgeNetwork edges, OperationLog log, CloudFrontApi api)
{
    public const string Prefix = "/_cloud";

    private readonly ControlGuard _guard = new(state.Options.ControlToken);
    private readonly ServedFolders _folders = new(state.Options.ControlFolders);

    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web) { RespectNullableAnnotations = true };

    /// <summary>The address to show, known once the cloud listens.</summary>
    public string Address { get; set; } = "";

    public async Task HandleAsync(HttpContext context)
    {
        try
        {
            _guard.Check(context.Request);
            var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body, context.RequestAborted);
            var answer = Answer(context, body.ToArray());
            await WriteAsync(context, answer is null ? StatusCodes.Status204NoContent : StatusCodes.Status200OK, answer);
        }
        catch (ControlException refused)
        {
            await WriteAsync(context, refused.Status, new ProblemDocument(refused.Message));
        }
        catch (Exception bad) when (bad is JsonException or FormatException or ArgumentException or NotSupportedException)
        {
            await WriteAsync(context, StatusCodes.Status400BadRequest, new ProblemDocument(bad.Message));
        }
    }

    private object? Answer(HttpContext context, byte[] body)
    {
        var path = (context.Request.Path.Value ?? "")[Prefix.Length..].Split('/', StringSplitOptions.RemoveEmptyEntries);
        lock (state.Gate)
        {
            return path switch
            {
                [] => new CloudDocument(Address, edges.Count, state.Options.Moto),
                ["buckets", ..] => new ControlBuckets(state).Answer(context.Request, path[1..], body),
                ["distributions", ..] => Distributions(context.Request.Method, path[1..], body),
                ["tenants", ..] => Tenants(context.Request.Method, path[1..], body),
                ["functions", var name] => Functions(context.Request.Method, Uri.UnescapeDataString(name), body),
                ["origin-access-controls", ..] => AccessControls(context.Request.Method, path[1..], body),
                _ => Observations(context.Request.Method, path, body),
            };
        }
    }

    private object? Observations(string method, string[] path, byte[] body)
    {
        switch (method, path)
        {
            case ("GET", ["calls"]):
                return log.Calls;
            case ("DELETE", ["calls"]):
                log.Clear();
                return null;
            case ("GET", ["log"]):
                return log.Entries;
            case ("GET", ["invalidations"]):
                return ledger.All.Select(ledger.View).ToArray();
            case ("PUT", ["faults"]):
                api.Faults = FaultPlan.Parse(Text(body));
                return null;
            case ("POST", ["reset"]):
                state.Clear();
                ledger.Clear();
                edges.Clear();
                log.Clear();
                return null;
            default:
                throw ControlException.NotFound($"{method} /{string.Join('/', path)} in the control API");
        }
    }

    private object? Distributions(string method, string[] path, byte[] body)
    {
        switch (method, path)
        {
            case ("GET", []):
                return state.Distributions.Values.Select(Shown).ToArray();
            case ("POST", []):
                return Shown(state.AddDistribution(Settings(body)));
            case ("GET", [var id]):
                return Shown(Found(id));
            case ("PUT", [var id]) when !state.Distributions.ContainsKey(id):
                return Shown(state.AddDistribution(Settings(body), id));
            case ("PUT", [var id]):
                state.UpdateDistribution(Found(id), Settings(body));
                return Shown(Found(id));
            case ("DELETE", [var id]):
                state.RemoveDistribution(Found(id).Id);
                edges.Forget(id);
                return null;
            default:
                throw ControlException.NotFound($"{method} of a distribution in this form");
        }
    }

    private object? Tenants(string method, string[] path, byte[] body)
    {
        switch (method, path)
        {
            case ("POST", []):
                var asked = Read<TenantDocument>(body);
                return asked with { Id = state.AddTenant(Found(asked.DistributionId).Id, asked.Name, asked.Domain, asked.Id).Id };
            case ("DELETE", [var id]) when state.RemoveTenant(id):
                edges.Forget(id);
                return null;
            default:
                throw ControlException.NotFound("such tenant");
        }
    }

    private AccessControlDocument? AccessControls(string method, string[] path, byte[] body)
    {
        switch (method, path)
        {
            case ("POST", []):
                var made = new AccessControlDocument(state.Ids.DistributionId(), Read<Dictionary<string, string>>(body));
                state.AccessControls.Add(made.Id, made.Properties);
                return made;
            case ("GET", [var id]) when state.AccessControls.TryGetValue(id, out var properties):
                return new AccessControlDocument(id, properties);
            case ("PUT", [var id]) when state.AccessControls.ContainsKey(id):
                state.AccessControls[id] = Read<Dictionary<string, string>>(body);
                return new AccessControlDocument(id, state.AccessControls[id]);
            case ("DELETE", [var id]) when state.AccessControls.Remove(id):
                return null;
            default:
                throw ControlException.NotFound("such origin access control");
        }
    }

    private FunctionDocument? Functions(string method, string name, byte[] body)
    {
        var arn = CloudState.FunctionArn(name);
        switch (method)
        {
            case "PUT":
                var published = new ViewerFunction(Encoding.UTF8.GetString(body));
                state.Functions[arn] = published;
                return new FunctionDocument(name, arn, published.Code);
            case "GET" when state.Functions.TryGetValue(arn, out var found):
                return new FunctionDocument(name, arn, found.Code);
            case "DELETE" when state.Distributions.Values.Any(one => one.Settings.ViewerRequestFunction == arn):
                throw new ControlException(409, $"FunctionInUse: a distribution still uses the function {name}.");
            case "DELETE" when state.Functions.Remove(arn):
                return null;
            default:
                throw ControlException.NotFound("function " + name);
        }
    }

    private Distribution Found(string id) =>
        state.Distributions.TryGetValue(id, out var found) ? found : throw ControlException.NotFound("distribution " + id);

    private DistributionDocument Shown(Distribution one) =>
        new(
            one.Id,
            one.Arn,
            one.DomainName,
            one.ETag,
            one.CallerReference,
            one.LastModified,
            ledger.Of(one.Id).Count(invalidation => !invalidation.IsCompleted(state.Now)),
            one.Settings
        );

    private DistributionSettings Settings(byte[] body)
    {
        var settings = Read<DistributionSettings>(body);
        SettingsCheck.Require(settings);
        return settings.Origin.Folder is { } folder
            ? settings with
            {
                Origin = settings.Origin with { Folder = _folders.Allowed(folder) },
            }
            : settings;
    }

    /// <summary>A text: as JSON, or as it is.</summary>
    internal static string Text(byte[] body) => body is [(byte)'"', ..] ? Read<string>(body) : System.Text.Encoding.UTF8.GetString(body);

    private static T Read<T>(byte[] body) => JsonSerializer.Deserialize<T>(body, Json) ?? throw new JsonException("The body is empty.");

    private static async Task WriteAsync(HttpContext context, int status, object? answer)
    {
        context.Response.StatusCode = status;
        if (answer is not null)
        {
            await context.Response.WriteAsJsonAsync(answer, answer.GetType(), Json, context.RequestAborted);
        }
    }
}
