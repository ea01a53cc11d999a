namespace Pulumi.Aws.S3;

[AwsResourceType("aws:s3/bucketVersioning:BucketVersioning")]
public partial class BucketVersioning : global::Pulumi.CustomResource
{
    [Output("bucket")]
    public Output<string> Bucket { get; private set; } = null!;

    [Output("expectedBucketOwner")]
    public Output<string?> ExpectedBucketOwner { get; private set; } = null!;

    [Output("mfa")]
    public Output<string?> Mfa { get; private set; } = null!;

    [Output("region")]
    public Output<string> Region { get; private set; } = null!;

    [Output("versioningConfiguration")]
    public Output<Outputs.BucketVersioningVersioningConfiguration> VersioningConfiguration { get; private set; } = null!;

    public BucketVersioning(string name, BucketVersioningArgs args, CustomResourceOptions? options = null)
        : base("aws:s3/bucketVersioning:BucketVersioning", name, args ?? new BucketVersioningArgs(), MakeResourceOptions(options, "")) { }

    private BucketVersioning(string name, Input<string> id, BucketVersioningState? state = null, CustomResourceOptions? options = null)
        : base("aws:s3/bucketVersioning:BucketVersioning", name, state, MakeResourceOptions(options, id)) { }

    public static BucketVersioning Get(
        string name,
        Input<string> id,
        BucketVersioningState? state = null,
        CustomResourceOptions? options = null
    ) => new(name, id, state, options);

    private static CustomResourceOptions MakeResourceOptions(CustomResourceOptions? options, Input<string>? id)
    {
        var defaultOptions = new CustomResourceOptions
        {
            Version = Utilities.Version,
            Aliases = { new global::Pulumi.Alias { Type = "aws:s3/bucketVersioningV2:BucketVersioningV2" } },
        };
        var merged = CustomResourceOptions.Merge(defaultOptions, options);
        merged.Id = id ?? merged.Id;
        return merged;
    }
}
