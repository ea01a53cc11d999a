namespace InvalidationInfra.Stack.Configuration;

/// <summary>What is served, and where.</summary>
/// <param name="Directory">The site's folder, relative to the program's.</param>
/// <param name="PathPrefix">The URL path under which the folder is served, like <c>/docs</c>; empty: at the root.</param>
/// <param name="IndexDocument">The file that is served for a folder's URL.</param>
internal sealed record SiteConfiguration(string Directory, string PathPrefix, string IndexDocument)
{
    public static SiteConfiguration Read(Settings settings) =>
        new(ReadDirectory(settings), ReadPathPrefix(settings), ReadIndexDocument(settings));

    private static string ReadDirectory(Settings settings)
    {
        const string Key = "siteDirectory";
        var directory = settings.Text(Key, "site");
        return directory.Length > 0 ? directory : throw Settings.Error(Key, "must be a folder");
    }

    private static string ReadPathPrefix(Settings settings)
    {
        const string Key = "pathPrefix";
        var prefix = settings.Text(Key, "");
        if (prefix.Length == 0)
        {
            return prefix;
        }

        if (!prefix.StartsWith('/') || prefix.EndsWith('/') || prefix.Contains("//", StringComparison.Ordinal))
        {
            throw Settings.Error(Key, $"must start with one slash and end without, like /docs, not \"{prefix}\"");
        }

        return prefix;
    }

    private static string ReadIndexDocument(Settings settings)
    {
        const string Key = "indexDocument";
        var document = settings.Text(Key, "index.html");
        if (document.Length == 0 || document.Contains('/', StringComparison.Ordinal))
        {
            throw Settings.Error(Key, $"must be a file name, like index.html, not \"{document}\"");
        }

        return document;
    }
}
