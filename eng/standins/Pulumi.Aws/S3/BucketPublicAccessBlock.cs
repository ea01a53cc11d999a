namespace Pulumi.Aws.S3;

[AwsResourceType("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock")]
public partial class BucketPublicAccessBlock : global::Pulumi.CustomResource
{
    [Output("blockPublicAcls")]
    public Output<bool?> BlockPublicAcls { get; private set; } = null!;

    [Output("blockPublicPolicy")]
    public Output<bool?> BlockPublicPolicy { get; private set; } = null!;

    [Output("bucket")]
    public Output<string> Bucket { get; private set; } = null!;

    [Output("ignorePublicAcls")]
    public Output<bool?> IgnorePublicAcls { get; private set; } = null!;

    [Output("region")]
    public Output<string> Region { get; private set; } = null!;

    [Output("restrictPublicBuckets")]
    public Output<bool?> RestrictPublicBuckets { get; private set; } = null!;

    [Output("skipDestroy")]
    public Output<bool?> SkipDestroy { get; private set; } = null!;

    public BucketPublicAccessBlock(string name, BucketPublicAccessBlockArgs args, CustomResourceOptions? options = null)
        : base(
            "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock",
            name,
            args ?? new BucketPublicAccessBlockArgs(),
            MakeResourceOptions(options, "")
        )
    { }

    private BucketPublicAccessBlock(
        string name,
        Input<string> id,
        BucketPublicAccessBlockState? state = null,
        CustomResourceOptions? options = null
    )
        : base("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock", name, state, MakeResourceOptions(options, id)) { }

    public static BucketPublicAccessBlock Get(
        string name,
        Input<string> id,
        BucketPublicAccessBlockState? state = null,
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
