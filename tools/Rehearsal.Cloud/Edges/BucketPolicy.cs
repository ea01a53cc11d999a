using System.Text.Json;

namespace Rehearsal.Cloud.Edges;

/// <summary>As much of a bucket policy as an origin access control needs: who, which action, from which distribution.</summary>
internal static class BucketPolicy
{
    private const string Service = "cloudfront.amazonaws.com";

    /// <summary>Whether the policy lets CloudFront do this for the distribution, and does not deny it.</summary>
    /// <exception cref="JsonException">The policy is not JSON.</exception>
    public static bool Allows(string policy, string action, string distributionArn)
    {
        try
        {
            using var document = JsonDocument.Parse(policy);
            return Allows(document, action, distributionArn);
        }
        catch (InvalidOperationException)
        {
            // It is JSON, but no policy: S3 would not have taken it.
            return false;
        }
    }

    private static bool Allows(JsonDocument document, string action, string distributionArn)
    {
        if (!document.RootElement.TryGetProperty("Statement", out var statements))
        {
            return false;
        }

        var ofThis = Each(statements).Where(one => Concerns(one, action, distributionArn)).Select(one => Text(one, "Effect")).ToArray();
        return ofThis.Contains("Allow") && !ofThis.Contains("Deny");
    }

    private static bool Concerns(JsonElement statement, string action, string distributionArn) =>
        HasPrincipal(statement)
        && statement.TryGetProperty("Action", out var actions)
        && Each(actions)
            .Any(one =>
                one.GetString() is "*" or "s3:*"
                || string.Equals(one.GetString(), action, StringComparison.OrdinalIgnoreCase)
                || (one.GetString() == "s3:Get*" && action.StartsWith("s3:Get", StringComparison.Ordinal))
            )
        && IsFrom(statement, distributionArn);

    private static bool HasPrincipal(JsonElement statement)
    {
        if (!statement.TryGetProperty("Principal", out var principal))
        {
            return false;
        }

        return principal.ValueKind == JsonValueKind.String
            ? principal.GetString() == "*"
            : principal.TryGetProperty("Service", out var services) && Each(services).Any(one => one.GetString() == Service);
    }

    private static bool IsFrom(JsonElement statement, string distributionArn)
    {
        if (!statement.TryGetProperty("Condition", out var conditions))
        {
            return true;
        }

        return conditions
            .EnumerateObject()
            .All(test =>
                test.Value.EnumerateObject()
                    .All(one =>
                        string.Equals(one.Name, "AWS:SourceArn", StringComparison.OrdinalIgnoreCase)
                            && Each(one.Value).Any(arn => Fits(arn.GetString() ?? "", distributionArn))
                        || string.Equals(one.Name, "AWS:SourceAccount", StringComparison.OrdinalIgnoreCase)
                            && Each(one.Value).Any(account => account.GetString() == CloudState.AccountId)
                    )
            );
    }

    private static bool Fits(string pattern, string arn) =>
        pattern.EndsWith('*') ? arn.StartsWith(pattern[..^1], StringComparison.Ordinal) : arn == pattern;

    private static string? Text(JsonElement statement, string name) =>
        statement.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static JsonElement[] Each(JsonElement value) => value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [value];
}
