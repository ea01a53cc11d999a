using System.Collections.Immutable;

namespace Pulumi.Aws.S3;

[AwsResourceType("aws:s3/bucketObjectv2:BucketObjectv2")]
public partial class BucketObjectv2 : global::Pulumi.CustomResource
{
    [Output("acl")]
    public Output<string> Acl { get; private set; } = null!;

    [Output("arn")]
    public Output<string> Arn { get; private set; } = null!;

    [Output("bucket")]
    public Output<string> Bucket { get; private set; } = null!;

    [Output("bucketKeyEnabled")]
    public Output<bool> BucketKeyEnabled { get; private set; } = null!;

    [Output("cacheControl")]
    public Output<string?> CacheControl { get; private set; } = null!;

    [Output("checksumAlgorithm")]
    public Output<string?> ChecksumAlgorithm { get; private set; } = null!;

    [Output("checksumCrc32")]
    public Output<string> ChecksumCrc32 { get; private set; } = null!;

    [Output("checksumCrc32c")]
    public Output<string> ChecksumCrc32c { get; private set; } = null!;

    [Output("checksumCrc64nvme")]
    public Output<string> ChecksumCrc64nvme { get; private set; } = null!;

    [Output("checksumSha1")]
    public Output<string> ChecksumSha1 { get; private set; } = null!;

    [Output("checksumSha256")]
    public Output<string> ChecksumSha256 { get; private set; } = null!;

    [Output("content")]
    public Output<string?> Content { get; private set; } = null!;

    [Output("contentBase64")]
    public Output<string?> ContentBase64 { get; private set; } = null!;

    [Output("contentDisposition")]
    public Output<string?> ContentDisposition { get; private set; } = null!;

    [Output("contentEncoding")]
    public Output<string?> ContentEncoding { get; private set; } = null!;

    [Output("contentLanguage")]
    public Output<string?> ContentLanguage { get; private set; } = null!;

    [Output("contentType")]
    public Output<string> ContentType { get; private set; } = null!;

    [Output("etag")]
    public Output<string> Etag { get; private set; } = null!;

    [Output("forceDestroy")]
    public Output<bool?> ForceDestroy { get; private set; } = null!;

    [Output("key")]
    public Output<string> Key { get; private set; } = null!;

    [Output("kmsKeyId")]
    public Output<string> KmsKeyId { get; private set; } = null!;

    [Output("metadata")]
    public Output<ImmutableDictionary<string, string>?> Metadata { get; private set; } = null!;

    [Output("objectLockLegalHoldStatus")]
    public Output<string?> ObjectLockLegalHoldStatus { get; private set; } = null!;

    [Output("objectLockMode")]
    public Output<string?> ObjectLockMode { get; private set; } = null!;

    [Output("objectLockRetainUntilDate")]
    public Output<string?> ObjectLockRetainUntilDate { get; private set; } = null!;

    [Output("region")]
    public Output<string> Region { get; private set; } = null!;

    [Output("serverSideEncryption")]
    public Output<string> ServerSideEncryption { get; private set; } = null!;

    [Output("source")]
    public Output<AssetOrArchive?> Source { get; private set; } = null!;

    [Output("sourceHash")]
    public Output<string?> SourceHash { get; private set; } = null!;

    [Output("storageClass")]
    public Output<string> StorageClass { get; private set; } = null!;

    [Output("tags")]
    public Output<ImmutableDictionary<string, string>?> Tags { get; private set; } = null!;

    [Output("tagsAll")]
    public Output<ImmutableDictionary<string, string>> TagsAll { get; private set; } = null!;

    [Output("versionId")]
    public Output<string> VersionId { get; private set; } = null!;

    [Output("websiteRedirect")]
    public Output<string?> WebsiteRedirect { get; private set; } = null!;

    public BucketObjectv2(string name, BucketObjectv2Args args, CustomResourceOptions? options = null)
        : base("aws:s3/bucketObjectv2:BucketObjectv2", name, args ?? new BucketObjectv2Args(), MakeResourceOptions(options, "")) { }

    private BucketObjectv2(string name, Input<string> id, BucketObjectv2State? state = null, CustomResourceOptions? options = null)
        : base("aws:s3/bucketObjectv2:BucketObjectv2", name, state, MakeResourceOptions(options, id)) { }

    public static BucketObjectv2 Get(
        string name,
        Input<string> id,
        BucketObjectv2State? state = null,
        CustomResourceOptions? options = null
    ) => new(name, id, state, options);

    private static CustomResourceOptions MakeResourceOptions(CustomResourceOptions? options, Input<string>? id)
    {
        var defaultOptions = new CustomResourceOptions
        {
            Version = Utilities.Version,
            Aliases = { new global::Pulumi.Alias { Type = "aws:s3/BucketObject:BucketObject" } },
        };
        var merged = CustomResourceOptions.Merge(defaultOptions, options);
        merged.Id = id ?? merged.Id;
        return merged;
    }
}
