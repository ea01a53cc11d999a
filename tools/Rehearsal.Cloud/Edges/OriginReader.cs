using Microsoft.AspNetCore.StaticFiles;

namespace Rehearsal.Cloud.Edges;

/// <summary>Asks a distribution's origin, as the edges do.</summary>
internal sealed class OriginReader(CloudState state)
{
    private static readonly FileExtensionContentTypeProvider ContentTypes = new();

    /// <param name="distribution">Whose origin.</param>
    /// <param name="path">The decoded path of the object, with its slash.</param>
    public OriginResponse Read(Distribution distribution, string path)
    {
        var origin = distribution.Settings.Origin;
        var full = origin.Path.TrimEnd('/') + path;
        return origin.Folder is string folder ? FromFolder(folder, full) : FromBucket(distribution, full[1..]);
    }

    private static OriginResponse FromFolder(string folder, string path)
    {
        if (path.Contains('\0', StringComparison.Ordinal))
        {
            return OriginResponse.Error(404, "NoSuchKey");
        }

        var root = Path.GetFullPath(folder);
        var file = Path.GetFullPath(Path.Join(root, path));
        if (!file.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal) || path.EndsWith('/') || !File.Exists(file))
        {
            return OriginResponse.Error(404, "NoSuchKey");
        }

        var contentType = ContentTypes.TryGetContentType(file, out var known) ? known : "application/octet-stream";
        return OriginResponse.OfFile(File.ReadAllBytes(file), contentType);
    }

    private OriginResponse FromBucket(Distribution distribution, string key)
    {
        if (!state.Buckets.TryGetValue(distribution.Settings.Origin.Bucket ?? "", out var bucket))
        {
            return OriginResponse.Error(404, "NoSuchBucket");
        }

        if (bucket.IsPrivate && !Allows(bucket, distribution, "s3:GetObject"))
        {
            return OriginResponse.Error(403, "AccessDenied");
        }

        if (bucket.Objects.TryGetValue(key, out var stored))
        {
            return OriginResponse.Of(stored);
        }

        // S3 tells only those who may list the bucket that a key is not there.
        return bucket.IsPrivate && !Allows(bucket, distribution, "s3:ListBucket")
            ? OriginResponse.Error(403, "AccessDenied")
            : OriginResponse.Error(404, "NoSuchKey");
    }

    private bool Allows(Bucket bucket, Distribution distribution, string action) =>
        distribution.Settings.Origin.AccessControlId is string id
        && state.AccessControls.ContainsKey(id)
        && bucket.Policy is string policy
        && BucketPolicy.Allows(policy, action, distribution.Arn);
}
