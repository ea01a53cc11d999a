namespace Pulumi.Aws.CloudFront;

[AwsResourceType("aws:cloudfront/originAccessControl:OriginAccessControl")]
public partial class OriginAccessControl : global::Pulumi.CustomResource
{
    [Output("arn")]
    public Output<string> Arn { get; private set; } = null!;

    [Output("description")]
    public Output<string?> Description { get; private set; } = null!;

    [Output("etag")]
    public Output<string> Etag { get; private set; } = null!;

    [Output("name")]
    public Output<string> Name { get; private set; } = null!;

    [Output("originAccessControlOriginType")]
    public Output<string> OriginAccessControlOriginType { get; private set; } = null!;

    [Output("signingBehavior")]
    public Output<string> SigningBehavior { get; private set; } = null!;

    [Output("signingProtocol")]
    public Output<string> SigningProtocol { get; private set; } = null!;

    public OriginAccessControl(string name, OriginAccessControlArgs args, CustomResourceOptions? options = null)
        : base(
            "aws:cloudfront/originAccessControl:OriginAccessControl",
            name,
            args ?? new OriginAccessControlArgs(),
            MakeResourceOptions(options, "")
        )
    { }

    private OriginAccessControl(
        string name,
        Input<string> id,
        OriginAccessControlState? state = null,
        CustomResourceOptions? options = null
    )
        : base("aws:cloudfront/originAccessControl:OriginAccessControl", name, state, MakeResourceOptions(options, id)) { }

    public static OriginAccessControl Get(
        string name,
        Input<string> id,
        OriginAccessControlState? state = null,
        CustomResourceOptions? options = null
    ) => new(name, id, state, options);

    private static CustomResourceOptions MakeResourceOptions(CustomResourceOptions? options, Input<string>? id)
    {
        var defaultOptions = new CustomResourceOptions { Version = Utilities.Version };
        var merged = CustomResourceOptions.Merge(defaultOptions, options);
        merged.Id = id ?? merged.Id;
        return merged;
    }
}
