// Made from the package's schema: edit that, then
// dotnet run --project src/InvalidationInfra.Provider -- --sdk src/InvalidationInfra/Generated
using Pulumi;

namespace InvalidationInfra.Inputs;

/// <summary>A role that the provider assumes before it calls CloudFront.</summary>
public sealed partial class AssumeRoleArgs : ResourceArgs
{
    [Input("externalId")]
    private Input<string>? _externalId;

    /// <summary>The external ID that the role's trust policy asks for. Kept as a secret.</summary>
    public Input<string>? ExternalId
    {
        get => _externalId;
        set => _externalId = value is null ? null : (Input<string>)Output.CreateSecret(value.ToOutput());
    }

    /// <summary>The role's ARN, such as <c>arn:aws:iam::123456789012:role/deploy</c>.</summary>
    [Input("roleArn", required: true)]
    public Input<string> RoleArn { get; set; } = null!;

    /// <summary>
    /// The name of the session, seen in CloudTrail: 2 to 64 letters, digits or characters of <c>_+=,.@-</c>. A name of the provider's
    /// unless given.
    /// </summary>
    [Input("sessionName")]
    public Input<string>? SessionName { get; set; }
}
