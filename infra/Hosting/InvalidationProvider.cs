using InvalidationInfra.Inputs;
using Pulumi;

namespace InvalidationInfra.Stack.Hosting;

/// <summary>
/// The provider that issues the invalidation: with the profile and region of the stack's AWS resources, unless it has its own.
/// </summary>
internal static class InvalidationProvider
{
    /// <param name="own">
    /// The configuration <c>cloudfront-invalidation:…</c>. A provider in the program takes nothing from it by itself.
    /// </param>
    /// <param name="aws">The configuration <c>aws:…</c>.</param>
    /// <returns>Null where there is nothing to pass on: then the default provider does.</returns>
    public static CloudFrontInvalidationProvider? Of(Config own, Config aws)
    {
        var profile = own.Get("profile") ?? (own.Get("accessKey") is null ? aws.Get("profile") : null);
        var region = own.Get("region") ?? aws.Get("region");
        if (profile == own.Get("profile") && region == own.Get("region"))
        {
            return null;
        }

        return new CloudFrontInvalidationProvider(
            "invalidation",
            new CloudFrontInvalidationProviderArgs
            {
                Profile = Given(profile),
                Region = Given(region),
                AccessKey = Given(own.Get("accessKey")),
                SecretKey = Given(own.Get("secretKey")),
                Token = Given(own.Get("token")),
                AssumeRole = RoleOf(own) is { } role ? (Input<AssumeRoleArgs>)role : null,
                Endpoint = Given(own.Get("endpoint")),
                MaxRetries = own.GetInt32("maxRetries") is { } retries ? (Input<int>)retries : null,
                PlanDirectory = Given(own.Get("planDirectory")),
            }
        );
    }

    private static AssumeRoleArgs? RoleOf(Config own) =>
        own.GetObject<Dictionary<string, string>?>("assumeRole") is not { } role
            ? null
            : new AssumeRoleArgs
            {
                RoleArn = role.GetValueOrDefault("roleArn", ""),
                SessionName = Given(role.GetValueOrDefault("sessionName")),
                ExternalId = Given(role.GetValueOrDefault("externalId")),
            };

    private static Input<string>? Given(string? text) => text is null ? null : (Input<string>)text;
}
