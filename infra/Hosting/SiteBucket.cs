using InvalidationInfra.Stack.Sites;
using Pulumi;
using Pulumi.Aws.S3;
using Pulumi.Aws.S3.Inputs;

namespace InvalidationInfra.Stack.Hosting;

/// <summary>The private bucket that holds the site's files.</summary>
internal sealed class SiteBucket
{
    private readonly string _site;
    private readonly Bucket _bucket;
    private readonly Resource[] _versioning;

    public SiteBucket(string name, StaticSiteArgs args, Resource site)
    {
        _site = name;
        _bucket = new Bucket(
            name,
            // The files are copies of the site's folder, so the bucket may go with them.
            new BucketArgs { ForceDestroy = true, Tags = args.Tags },
            new CustomResourceOptions { Parent = site, Aliases = { Former.Root("aws:s3/bucket:Bucket", name) } }
        );
        _ = new BucketPublicAccessBlock(
            name,
            new BucketPublicAccessBlockArgs
            {
                Bucket = Name,
                BlockPublicAcls = true,
                BlockPublicPolicy = true,
                IgnorePublicAcls = true,
                RestrictPublicBuckets = true,
            },
            Part("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock", name)
        );
        _versioning = args.Versioned ? [Versioning(name)] : [];
    }

    // A bucket's ID is its name.
    public Output<string> Name => _bucket.Id;

    public Output<string> Arn => _bucket.Arn;

    public Output<string> DomainName => _bucket.BucketRegionalDomainName;

    /// <summary>One object a file, named by its key: a file keeps its resource for as long as it keeps its place.</summary>
    /// <param name="revision">Deployed first, where there is one: it counts the content even if one of the uploads fails.</param>
    /// <returns>The objects by URL path.</returns>
    public Dictionary<string, BucketObjectv2> Upload(Site site, Resource? revision) =>
        site.Files.ToDictionary(file => "/" + file.Key, file => Upload(file, revision));

    private BucketObjectv2 Upload(SiteFile file, Resource? revision)
    {
        var options = Part("aws:s3/bucketObjectv2:BucketObjectv2", file.Key);
        options.DependsOn = revision is null ? _versioning : [.. _versioning, revision];
        return new BucketObjectv2(
            $"{_site}/{file.Key}",
            new BucketObjectv2Args
            {
                Bucket = Name,
                Key = file.Key,
                Source = new FileAsset(file.Path),
                ContentType = file.ContentType,
                CacheControl = file.CacheControl is { } value ? (Input<string>)value : null,
            },
            options
        );
    }

    private BucketVersioning Versioning(string name) =>
        new(
            name,
            // Written out: the nested type of a bucket's versioning has the same name.
            new Pulumi.Aws.S3.BucketVersioningArgs
            {
                Bucket = Name,
                VersioningConfiguration = new BucketVersioningVersioningConfigurationArgs { Status = "Enabled" },
            },
            new CustomResourceOptions { Parent = _bucket }
        );

    private CustomResourceOptions Part(string type, string formerName) =>
        new() { Parent = _bucket, Aliases = { Former.InBucket(type, formerName) } };
}
