using System.Text.RegularExpressions;
using InvalidationInfra.Provider.Properties;

namespace InvalidationInfra.Provider.CloudFront;

/// <summary>
/// The way to CloudFront, and where pictures of plans go. What is left out of the way comes from the AWS SDK's own chain.
/// </summary>
internal sealed partial record ProviderConfiguration
{
    /// <summary>The names that <c>pulumi config set cloudfront-invalidation:NAME</c> takes.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        "accessKey",
        "assumeRole",
        "endpoint",
        "maxRetries",
        "planDirectory",
        "profile",
        "region",
        "secretKey",
        "token",
    ];

    private const string RoleName = "assumeRole";
    private const string ExternalIdName = "externalId";

    private static readonly string[] SecretNames = ["accessKey", "secretKey", "token"];

    // Not inputs of a user: what the engine adds to the configuration of a provider resource.
    private static readonly string[] EngineNames = ["version", "pluginDownloadURL", "pluginChecksums", "__internal"];

    public string? Region { get; init; }

    public string? Profile { get; init; }

    public string? AccessKey { get; init; }

    public string? SecretKey { get; init; }

    public string? Token { get; init; }

    public AssumedRole? AssumeRole { get; init; }

    public Uri? Endpoint { get; init; }

    /// <summary>The number of times that a request is repeated at the most; null: as often as the time of the operation allows.</summary>
    public int? MaxRetries { get; init; }

    /// <summary>The folder for pictures of plans; null: none are drawn.</summary>
    public string? PlanDirectory { get; init; }

    /// <summary>Reads the configuration and says what cannot work. Unknown values (in a preview) count as given.</summary>
    public static (ProviderConfiguration Configuration, IReadOnlyList<PropertyFailure> Failures) Read(PropertyMap properties)
    {
        var reader = new PropertyReader(properties.Without(EngineNames));
        reader.RefuseUnknown(Names);
        var (accessKey, secretKey, token) = (reader.Text("accessKey"), reader.Text("secretKey"), reader.Text("token"));
        var profile = reader.Text("profile");
        if (accessKey.IsAbsent != secretKey.IsAbsent)
        {
            reader.Fail(accessKey.IsAbsent ? "accessKey" : "secretKey", "accessKey and secretKey go together: set both, or neither");
        }

        if (!token.IsAbsent && accessKey.IsAbsent)
        {
            reader.Fail("token", "a session token goes with accessKey and secretKey: set all three");
        }

        if (!profile.IsAbsent && !accessKey.IsAbsent)
        {
            reader.Fail("profile", "set either a profile or accessKey and secretKey, not both");
        }

        var configuration = new ProviderConfiguration
        {
            Region = ReadRegion(reader),
            Profile = profile.OrDefault(),
            AccessKey = accessKey.OrDefault(),
            SecretKey = secretKey.OrDefault(),
            Token = token.OrDefault(),
            AssumeRole = ReadRole(properties["assumeRole"], reader),
            Endpoint = ReadEndpoint(reader),
            MaxRetries = reader.Integer("maxRetries", 0, 1000) is { IsKnown: true } retries ? retries.Or(0) : null,
            PlanDirectory = reader.Text("planDirectory").OrDefault() is { Length: > 0 } folder ? folder : null,
        };
        return (configuration, reader.Failures);
    }

    /// <summary>
    /// Credentials are secrets, also where a user forgot to say so: the engine keeps what <c>CheckConfig</c> marks encrypted in the state.
    /// </summary>
    public static PropertyMap WithSecretsMarked(PropertyMap properties) =>
        new(
            properties.Select(entry =>
                KeyValuePair.Create(
                    entry.Key,
                    entry.Value.MarkedSecret(SecretNames.Contains(entry.Key) || (entry.Key == RoleName && HasExternalId(entry.Value)))
                )
            )
        );

    private static bool HasExternalId(PropertyValue role) => EntriesOf(role)?.ContainsKey(ExternalIdName) == true;

    // In stack configuration an object arrives as its JSON text.
    private static PropertyMap? EntriesOf(PropertyValue role) =>
        role.Revealed switch
        {
            PropertyValue.Map map => map.Entries,
            PropertyValue.Text text => JsonProperties.TryRead(text.Value),
            _ => null,
        };

    private static string? ReadRegion(PropertyReader reader)
    {
        var region = reader.Text("region");
        if (region.IsKnown && !RegionCode().IsMatch(region.Or("")))
        {
            reader.Fail("region", "must be the code of an AWS region, such as eu-central-1");
        }

        return region.OrDefault();
    }

    private static Uri? ReadEndpoint(PropertyReader reader)
    {
        var endpoint = reader.Text("endpoint");
        if (!endpoint.IsKnown)
        {
            return null;
        }

        if (Uri.TryCreate(endpoint.OrDefault(), UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        {
            if (address.UserInfo.Length > 0)
            {
                reader.Fail("endpoint", "must have no user name or password in it: requests are signed, and logs show addresses");
                return null;
            }

            return address;
        }

        reader.Fail("endpoint", "must be an http:// or https:// address, such as http://127.0.0.1:5000");
        return null;
    }

    private static AssumedRole? ReadRole(PropertyValue value, PropertyReader outer)
    {
        if (value is PropertyValue.Null || value.ContainsUnknown)
        {
            return null;
        }

        if (EntriesOf(value) is not { } entries)
        {
            outer.Fail("assumeRole", "must be an object {roleArn, sessionName, externalId}");
            return null;
        }

        var reader = new PropertyReader(entries, "assumeRole.");
        reader.RefuseUnknown(["externalId", "roleArn", "sessionName"]);
        var sessionName = reader.Text("sessionName");
        if (sessionName.IsKnown && !SessionName().IsMatch(sessionName.Or("")))
        {
            reader.Fail("sessionName", "must be 2 to 64 letters, digits or characters of +=,.@_-");
        }

        var arn = reader.Text("roleArn");
        if (arn.OrDefault() is not { } roleArn || !roleArn.StartsWith("arn:", StringComparison.Ordinal))
        {
            reader.Fail("roleArn", "must be the ARN of a role, arn:aws:iam::123456789012:role/NAME");
        }

        var role = new AssumedRole(arn.Or(""), sessionName.OrDefault(), reader.Text("externalId").OrDefault());
        foreach (var failure in reader.Failures)
        {
            outer.Fail(failure.Property, failure.Reason);
        }

        return role;
    }

    [GeneratedRegex("^[a-z]{2,}(-[a-z]+)+-[0-9]+$")]
    private static partial Regex RegionCode();

    // The rule of sts:AssumeRole for RoleSessionName.
    [GeneratedRegex("^[A-Za-z0-9_+=,.@-]{2,64}$")]
    private static partial Regex SessionName();
}
