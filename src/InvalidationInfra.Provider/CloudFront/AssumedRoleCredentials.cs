using Amazon.Runtime;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;

namespace InvalidationInfra.Provider.CloudFront;

/// <summary>
/// The credentials of a role that is taken on with others, renewed before they expire. The AWS SDK's own (<c>AssumeRoleAWSCredentials</c>)
/// loads the client of the
/// token service by name, which a program compiled ahead of time cannot.
/// </summary>
internal sealed class AssumedRoleCredentials(IAmazonSecurityTokenService tokenService, AssumedRole role) : RefreshingAWSCredentials
{
    private const string DefaultSessionName = "pulumi-cloudfront-invalidation";

    protected override CredentialsRefreshState GenerateNewCredentials() =>
        throw new NotSupportedException("CloudFront is called asynchronously only");

    protected override async Task<CredentialsRefreshState> GenerateNewCredentialsAsync()
    {
        var answer = await tokenService.AssumeRoleAsync(
            new AssumeRoleRequest
            {
                RoleArn = role.RoleArn,
                RoleSessionName = role.SessionName ?? DefaultSessionName,
                ExternalId = role.ExternalId,
            }
        );
        var issued = answer.Credentials;
        return new CredentialsRefreshState(
            new ImmutableCredentials(issued.AccessKeyId, issued.SecretAccessKey, issued.SessionToken),
            issued.Expiration ?? DateTime.UtcNow
        );
    }
}
