using System.Collections.Immutable;
using InvalidationInfra.Stack.Configuration;
using Pulumi;

namespace InvalidationInfra.Stack.Sites;

/// <summary>A folder of files to serve.</summary>
/// <param name="Configuration">Where the files are, and where they are served.</param>
/// <param name="Files">The files, by key.</param>
internal sealed record Site(SiteConfiguration Configuration, ImmutableArray<SiteFile> Files)
{
    /// <exception cref="RunException">The folder is missing, unreadable or empty.</exception>
    public static Site Open(SiteConfiguration configuration)
    {
        var files = Discover(configuration);
        return files.IsEmpty
            ? throw Settings.Error("siteDirectory", $"is {configuration.Directory}, a folder without files")
            : new Site(configuration, files);
    }

    /// <summary>Whether a URL path, like <c>/404.html</c>, is one of the site's files.</summary>
    public bool Serves(string urlPath) => Files.Any(file => file.Key == urlPath[1..]);

    private static ImmutableArray<SiteFile> Discover(SiteConfiguration configuration)
    {
        try
        {
            return
            [
                .. Directory
                    .EnumerateFiles(configuration.Directory, "*", SearchOption.AllDirectories)
                    .Select(path => SiteFile.At(path, configuration))
                    .OrderBy(file => file.Key, StringComparer.Ordinal),
            ];
        }
        catch (DirectoryNotFoundException)
        {
            throw Settings.Error(
                "siteDirectory",
                $"is {configuration.Directory}, which is not a folder in {Directory.GetCurrentDirectory()}"
            );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Settings.Error("siteDirectory", $"is {configuration.Directory}, which cannot be read: {e.Message}");
        }
    }
}
