using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Rehearsal.Cloud.Control;

/// <summary>The part of the control API about buckets and objects.</summary>
internal sealed class ControlBuckets(CloudState state)
{
    /// <param name="request">The request; an object's key is its query parameter <c>key</c>, since keys may look like anything.</param>
    /// <param name="path">The path after <c>buckets</c>.</param>
    /// <param name="body">The request's body.</param>
    public object? Answer(HttpRequest request, string[] path, byte[] body) =>
        (request.Method, path) switch
        {
            ("GET", []) => state.Buckets.Values.Select(Shown).ToArray(),
            ("POST", [var name]) => Shown(Add(name, request.Query["open"] == "true")),
            ("GET", [var name]) => Shown(Found(name)),
            ("DELETE", [var name]) => Remove(Found(name), request.Query["force"] == "true"),
            (_, [var name, "policy" or "versioning" or "public-access-block"]) => Set(
                Found(name),
                path[1],
                request.Method == "DELETE" ? null : body
            ),
            (_, [var name, "objects"]) => Objects(Found(name), request, body),
            _ => throw ControlException.NotFound("such request about buckets"),
        };

    private Bucket Add(string name, bool open) =>
        state.Buckets.ContainsKey(name)
            ? throw new ControlException(409, $"There is a bucket {name} already.")
            : state.AddBucket(name, !open);

    private object? Remove(Bucket bucket, bool force)
    {
        if (bucket.Objects.Count > 0 && !force)
        {
            throw new ControlException(409, $"The bucket {bucket.Name} is not empty.");
        }

        state.RemoveBucket(bucket.Name);
        return null;
    }

    private static BucketDocument Set(Bucket bucket, string part, byte[]? body)
    {
        switch (part)
        {
            case "policy":
                bucket.Policy = body is null ? null : Json(body);
                break;
            case "versioning":
                bucket.Versioning = body is null ? "Suspended" : ControlApi.Text(body);
                break;
            default:
                bucket.PublicAccessBlock = body is null
                    ? null
                    : JsonSerializer.Deserialize<Dictionary<string, bool>>(body, ControlApi.Json);
                break;
        }

        return Shown(bucket);
    }

    private static object? Objects(Bucket bucket, HttpRequest request, byte[] body)
    {
        if (request.Query["key"].FirstOrDefault() is not { Length: > 0 } key)
        {
            return request.Method == "GET"
                ? bucket.Objects.Keys.ToArray()
                : throw new ControlException(400, "The query parameter 'key' is missing.");
        }

        if (request.Method == "PUT")
        {
            var asked = JsonSerializer.Deserialize<ObjectDocument>(body, ControlApi.Json) ?? throw new JsonException("The body is empty.");
            Require(asked.ContentType, "contentType");
            Require(asked.CacheControl, "cacheControl");
            foreach (var (name, value) in asked.Headers ?? new Dictionary<string, string>())
            {
                Require(value, $"headers.{name}");
            }

            // Who has just sent the content need not get it back.
            return Shown(bucket.Put(key, asked.Content, asked.ContentType, asked.CacheControl, asked.Headers)) with
            {
                Content = [],
            };
        }

        if (!bucket.Objects.TryGetValue(key, out var stored))
        {
            throw ControlException.NotFound($"object {key} in bucket {bucket.Name}");
        }

        if (request.Method == "DELETE")
        {
            bucket.Delete(key);
            return null;
        }

        return Shown(stored);
    }

    /// <summary>Edges send it as a header, so it must be one.</summary>
    private static void Require(string? header, string name)
    {
        if (header is not null && header.Any(letter => letter is < ' ' or > '~'))
        {
            throw new ControlException(400, $"{name} must be printable ASCII, as headers are.");
        }
    }

    private Bucket Found(string name) =>
        state.Buckets.TryGetValue(name, out var found) ? found : throw ControlException.NotFound("bucket " + name);

    private static string Json(byte[] body)
    {
        using var parsed = JsonDocument.Parse(body);
        return Encoding.UTF8.GetString(body);
    }

    private static BucketDocument Shown(Bucket one) =>
        new(one.Name, one.IsPrivate, one.Versioning, one.Policy, one.PublicAccessBlock, one.Objects.Count);

    private static ObjectDocument Shown(StoredObject one) =>
        new(one.Content.ToArray(), one.ContentType, one.CacheControl, one.Headers, one.ETag, one.VersionId);
}
