using System.Collections.Immutable;
using InvalidationInfra.Stack.Configuration;
using Pulumi;

namespace InvalidationInfra.Stack.Sites;

/// <summary>A folder of files to serve.</summary>
/// <param name="Args">Where the files are, and how they are served.</param>
/// <param name="Files">The files, by key.</param>
internal sealed record Site(StaticSiteArgs Args, ImmutableArray<SiteFile> Files)
{
    /// <exception cref="RunException">The folder is missing, unreadable or empty.</exception>
    public static Site Open(StaticSiteArgs args)
    {
        var files = Discover(args);
        return files.IsEmpty
            ? throw Settings.Error("siteDirectory", $"is {args.SiteDirectory}, a folder without files")
            : new Site(args, files);
    }

    /// <summary>Whether a URL path, like <c>/404.html</c>, is one of the site's files.</summary>
    public bool Serves(string urlPath) => Files.Any(file => file.Key == urlPath[1..]);

    private static ImmutableArray<SiteFile> Discover(StaticSiteArgs args)
    {
        try
        {
            return
            [
                .. Directory
                    .EnumerateFiles(args.SiteDirectory, "*", SearchOption.AllDirectories)
                    .Select(path => SiteFile.At(path, args))
                    .OrderBy(file => file.Key, StringComparer.Ordinal),
            ];
        }
        catch (DirectoryNotFoundException)
        {
            throw Settings.Error("siteDirectory", $"is {args.SiteDirectory}, which is not a folder in {Directory.GetCurrentDirectory()}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Settings.Error("siteDirectory", $"is {args.SiteDirectory}, which cannot be read: {e.Message}");
        }
    }
}
