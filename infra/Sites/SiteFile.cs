namespace InvalidationInfra.Stack.Sites;

/// <summary>A file of the site.</summary>
/// <param name="Key">Its key in the bucket, which is its URL path without the leading slash: <c>docs/about/index.html</c>.</param>
/// <param name="Path">Where it is on disk.</param>
/// <param name="ContentType">What browsers are told that it is.</param>
/// <param name="CacheControl">How long caches and browsers may keep it; null: they decide.</param>
internal sealed record SiteFile(string Key, string Path, string ContentType, string? CacheControl)
{
    public static SiteFile At(string path, StaticSiteArgs args)
    {
        var relative = System.IO.Path.GetRelativePath(args.SiteDirectory, path).Replace(System.IO.Path.DirectorySeparatorChar, '/');
        var rule = args.CacheControl.FirstOrDefault(one => one.Matches(relative));
        return new SiteFile($"{args.PathPrefix}/{relative}"[1..], path, ContentTypes.Of(path), rule?.Value);
    }
}
