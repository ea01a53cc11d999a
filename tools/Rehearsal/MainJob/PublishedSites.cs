namespace Rehearsal.MainJob;

/// <summary>The releases that come with the build, beside the program: real ones of a published web bundle (see Sites.props).</summary>
internal static class PublishedSites
{
    /// <summary>Their folders, in the order of their versions.</summary>
    /// <exception cref="DirectoryNotFoundException">The build did not bring them.</exception>
    public static string[] Folders()
    {
        var sites = Path.Combine(AppContext.BaseDirectory, "sites");
        string[] folders = Directory.Exists(sites) ? Directory.GetDirectories(sites) : [];
        return folders.Length > 0
            ? [.. folders.OrderBy(folder => Version.Parse(Path.GetFileName(folder)))]
            : throw new DirectoryNotFoundException($"{sites} is empty: build again with ./rehearse, or give a --site of your own");
    }
}
