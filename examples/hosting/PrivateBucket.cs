using System.Text.Json;
using Pulumi;
using Pulumi.Aws.S3;
using Pulumi.Aws.S3.Inputs;

namespace Hosting;

/// <summary>A bucket that nobody reads but the distributions it is told of.</summary>
public sealed class PrivateBucket
{
    private readonly string _name;
    private readonly Bucket _bucket;
    private readonly Resource[] _before;

    public PrivateBucket(string name, bool versioned = false)
    {
        _name = name;
        _bucket = new Bucket(name, new BucketArgs { ForceDestroy = true });
        _ = new BucketPublicAccessBlock(
            name,
            new BucketPublicAccessBlockArgs
            {
                Bucket = _bucket.Id,
                BlockPublicAcls = true,
                BlockPublicPolicy = true,
                IgnorePublicAcls = true,
                RestrictPublicBuckets = true,
            }
        );
        _before = versioned ? [Versioning()] : [];
    }

    public Output<string> DomainName => _bucket.BucketRegionalDomainName;

    /// <summary>Uploads the files of a folder: an object each, by its URL path.</summary>
    /// <param name="first">What has to be deployed before any of them.</param>
    public IReadOnlyDictionary<string, BucketObjectv2> Upload(string folder, params Resource[] first) =>
        Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => (File: file, Key: Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/')))
            .ToDictionary(
                one => "/" + one.Key,
                one => new BucketObjectv2(
                    one.Key,
                    new BucketObjectv2Args
                    {
                        Bucket = _bucket.Id,
                        Key = one.Key,
                        Source = new FileAsset(one.File),
                        ContentType = ContentTypeOf(one.File),
                    },
                    new CustomResourceOptions { DependsOn = [.. _before, .. first] }
                )
            );

    /// <summary>Lets distributions read the bucket.</summary>
    public void AllowReadingBy(params Output<string>[] distributionArns)
    {
        _ = new BucketPolicy(
            _name,
            new BucketPolicyArgs
            {
                Bucket = _bucket.Id,
                Policy = Output
                    .Tuple(_bucket.Arn, Output.All(distributionArns.Select(arn => (Input<string>)arn)))
                    .Apply(arns => ReadPolicy(arns.Item1, arns.Item2)),
            }
        );
    }

    private BucketVersioning Versioning() =>
        new(
            _name,
            new BucketVersioningArgs
            {
                Bucket = _bucket.Id,
                VersioningConfiguration = new BucketVersioningVersioningConfigurationArgs { Status = "Enabled" },
            }
        );

    private static string ReadPolicy(string bucketArn, IEnumerable<string> distributionArns) =>
        JsonSerializer.Serialize(
            new
            {
                Version = "2012-10-17",
                Statement = new[]
                {
                    new
                    {
                        Effect = "Allow",
                        Principal = new { Service = "cloudfront.amazonaws.com" },
                        Action = "s3:GetObject",
                        Resource = $"{bucketArn}/*",
                        Condition = new Dictionary<string, object>
                        {
                            ["StringEquals"] = new Dictionary<string, object> { ["AWS:SourceArn"] = distributionArns },
                        },
                    },
                },
            }
        );

    private static string ContentTypeOf(string file) =>
        Path.GetExtension(file) switch
        {
            ".css" => "text/css; charset=utf-8",
            ".html" => "text/html; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".json" => "application/json",
            ".svg" => "image/svg+xml",
            _ => "application/octet-stream",
        };
}
