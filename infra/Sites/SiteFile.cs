using InvalidationInfra.Stack.Configuration;

namespace InvalidationInfra.Stack.Sites;

/// <summary>A file of the site.</summary>
/// <param name="Key">Its key in the bucket, which is its URL path without the leading slash: <c>docs/about/index.html</c>.</param>
/// <param name="Path">Where it is on disk.</param>
/// <param name="ContentType">What browsers are told that it is.</param>
internal sealed record SiteFile(string Key, string Path, string ContentType)
{
    public static SiteFile At(string path, SiteConfiguration configuration)
    {
        var relative = System.IO.Path.GetRelativePath(configuration.Directory, path).Replace(System.IO.Path.DirectorySeparatorChar, '/');
        return new SiteFile($"{configuration.PathPrefix}/{relative}"[1..], path, ContentTypes.Of(path));
    }
}
