using System.Runtime.CompilerServices;
using Amazon.Runtime;
using Amazon.RuntimeDependencies;
using Amazon.SecurityToken;
using Amazon.SSO;
using Amazon.SSOOIDC;

namespace InvalidationInfra.Provider.CloudFront;

/// <summary>
/// The clients that the AWS SDK's credential chain needs for web identity and single sign-on. The SDK loads them by name; a provider
/// compiled ahead of time has to name them itself.
/// </summary>
internal static class CredentialSources
{
    private static readonly string[] SecretVariables = ["AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_CONTAINER_AUTHORIZATION_TOKEN"];

    /// <summary>The secrets in the environment, which an error may quote before any request is signed with them.</summary>
    public static IEnumerable<string?> InEnvironment() => SecretVariables.Select(Environment.GetEnvironmentVariable);

    /// <summary>
    /// Names them where nothing can be loaded by name; elsewhere the SDK's own way is the better one, because it knows a role's source
    /// credentials.
    /// </summary>
    public static void RegisterWhereCompiledAheadOfTime()
    {
        if (RuntimeFeature.IsDynamicCodeSupported)
        {
            return;
        }
        // None of these requests is signed: what they bring proves itself.
        var registry = GlobalRuntimeDependencyRegistry.Instance;
        registry.RegisterSecurityTokenServiceClient(context => TokenService(context.SecurityTokenServiceClientContextData));
        registry.RegisterSSOClient(context => new AmazonSSOClient(new AnonymousAWSCredentials(), context.SSOClientContextData.Region));
        registry.RegisterSSOOIDCClient(context => new AmazonSSOOIDCClient(
            new AnonymousAWSCredentials(),
            context.SSOOIDCClientContextData.Region
        ));
    }

    // The SDK does not say which credentials a profile's role is to be taken on with.
    private static AmazonSecurityTokenServiceClient TokenService(SecurityTokenServiceClientContext context) =>
        context.Action == SecurityTokenServiceClientContext.ActionContext.AssumeRoleAWSCredentials
            ? throw new ConfigurationException(
                "the AWS profile takes on a role, which a provider that is compiled ahead of time cannot do for a profile: "
                    + "set cloudfront-invalidation:assumeRole, and a profile without role_arn"
            )
            : new AmazonSecurityTokenServiceClient(new AnonymousAWSCredentials(), context.Region);
}
