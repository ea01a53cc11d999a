using InvalidationInfra.Stack.Sites;
using Pulumi;
using Pulumi.Aws.S3;

namespace InvalidationInfra.Stack.Hosting;

/// <summary>The private bucket that holds the site's files.</summary>
internal sealed class SiteBucket
{
    private readonly Bucket _bucket;

    public SiteBucket(string name)
    {
        // The files are copies of the site's folder, so the bucket may go with them.
        _bucket = new Bucket(name, new BucketArgs { ForceDestroy = true });
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
            new CustomResourceOptions { Parent = _bucket }
        );
    }

    // A bucket's ID is its name.
    public Output<string> Name => _bucket.Id;

    public Output<string> Arn => _bucket.Arn;

    public Output<string> DomainName => _bucket.BucketRegionalDomainName;

    /// <summary>One object a file, named by its key: a file keeps its resource for as long as it keeps its place.</summary>
    /// <param name="revision">Deployed first: it counts the content even if one of the uploads fails.</param>
    public Resource[] Upload(Site site, ContentRevision revision) => [.. site.Files.Select(file => Upload(file, revision))];

    private BucketObjectv2 Upload(SiteFile file, ContentRevision revision) =>
        new(
            file.Key,
            new BucketObjectv2Args
            {
                Bucket = Name,
                Key = file.Key,
                Source = new FileAsset(file.Path),
                ContentType = file.ContentType,
            },
            new CustomResourceOptions { Parent = _bucket, DependsOn = { revision } }
        );
}
