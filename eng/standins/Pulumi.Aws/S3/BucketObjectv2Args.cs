namespace Pulumi.Aws.S3;

public sealed class BucketObjectv2Args : global::Pulumi.ResourceArgs
{
    [Input("acl")]
    public Input<string>? Acl { get; set; }

    [Input("bucket", required: true)]
    public InputUnion<string, Bucket> Bucket { get; set; } = null!;

    [Input("bucketKeyEnabled")]
    public Input<bool>? BucketKeyEnabled { get; set; }

    [Input("cacheControl")]
    public Input<string>? CacheControl { get; set; }

    [Input("checksumAlgorithm")]
    public Input<string>? ChecksumAlgorithm { get; set; }

    [Input("content")]
    public Input<string>? Content { get; set; }

    [Input("contentBase64")]
    public Input<string>? ContentBase64 { get; set; }

    [Input("contentDisposition")]
    public Input<string>? ContentDisposition { get; set; }

    [Input("contentEncoding")]
    public Input<string>? ContentEncoding { get; set; }

    [Input("contentLanguage")]
    public Input<string>? ContentLanguage { get; set; }

    [Input("contentType")]
    public Input<string>? ContentType { get; set; }

    [Input("etag")]
    public Input<string>? Etag { get; set; }

    [Input("forceDestroy")]
    public Input<bool>? ForceDestroy { get; set; }

    [Input("key")]
    public Input<string>? Key { get; set; }

    [Input("kmsKeyId")]
    public Input<string>? KmsKeyId { get; set; }

    [Input("metadata")]
    private InputMap<string>? _metadata;

    public InputMap<string> Metadata
    {
        get => _metadata ??= new InputMap<string>();
        set => _metadata = value;
    }

    [Input("objectLockLegalHoldStatus")]
    public Input<string>? ObjectLockLegalHoldStatus { get; set; }

    [Input("objectLockMode")]
    public Input<string>? ObjectLockMode { get; set; }

    [Input("objectLockRetainUntilDate")]
    public Input<string>? ObjectLockRetainUntilDate { get; set; }

    [Input("region")]
    public Input<string>? Region { get; set; }

    [Input("serverSideEncryption")]
    public Input<string>? ServerSideEncryption { get; set; }

    [Input("source")]
    public Input<AssetOrArchive>? Source { get; set; }

    [Input("sourceHash")]
    public Input<string>? SourceHash { get; set; }

    [Input("storageClass")]
    public Input<string>? StorageClass { get; set; }

    [Input("tags")]
    private InputMap<string>? _tags;

    public InputMap<string> Tags
    {
        get => _tags ??= new InputMap<string>();
        set => _tags = value;
    }

    [Input("websiteRedirect")]
    public Input<string>? WebsiteRedirect { get; set; }

    public BucketObjectv2Args() { }

    public static new BucketObjectv2Args Empty => new();
}
