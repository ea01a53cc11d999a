using InvalidationInfra.Core.Manifests;
using InvalidationInfra.Provider.Logging;
using InvalidationInfra.Provider.Properties;

namespace InvalidationInfra.Provider.Invalidations;

/// <summary>
/// The folders that programs name, hashed: one instance a process, so that a folder that two resources track is read once.
/// </summary>
/// <param name="programFolder">The folder that relative ones are relative to, which the engine starts a plugin in.</param>
internal sealed class SourceFolders(string programFolder, FolderHashes hashes, IEngineLog log)
{
    private const int MaxNamed = 3;

    /// <summary>The manifest of a folder; null after a mistake, which becomes a failure of the property at fault.</summary>
    /// <param name="reader">Has the folder, and perhaps <c>include</c>, <c>exclude</c> and <c>pathPrefix</c>; all are known.</param>
    /// <param name="folderName">The property that names the folder.</param>
    /// <param name="urn">The resource whose row says how far it is and what was left out; null where there is none.</param>
    public async Task<Manifest?> HashAsync(PropertyReader reader, string folderName, string? urn, CancellationToken cancellationToken)
    {
        try
        {
            var options = DirectoryManifestOptions.For(reader.Text(folderName).Or(""), programFolder) with
            {
                Include = reader.Texts("include").Or([]),
                Exclude = reader.Texts("exclude").Or([]),
                PathPrefix = reader.Text("pathPrefix").Or(""),
            };
            var hashed = await hashes.HashAsync(options, urn is null ? null : new Row(urn, log), cancellationToken);
            if (urn is not null && hashed.LeftOut.Count > 0)
            {
                await log.InfoAsync(urn, SentenceOn(hashed.LeftOut));
            }

            return hashed.Manifest;
        }
        catch (ManifestException e)
        {
            reader.Fail(
                e.Input switch
                {
                    ManifestInput.Include => "include",
                    ManifestInput.Exclude => "exclude",
                    ManifestInput.PathPrefix => "pathPrefix",
                    _ => folderName,
                },
                e.Message
            );
            return null;
        }
    }

    private static string SentenceOn(IReadOnlyList<string> leftOut) =>
        $"left out, since no site has them: {string.Join(", ", leftOut.Take(MaxNamed))}"
        + (leftOut.Count > MaxNamed ? $" and {leftOut.Count - MaxNamed:N0} more" : "")
        + "; an include glob that names them brings them back";

    private sealed class Row(string urn, IEngineLog log) : IProgress<int>
    {
        public void Report(int value) => _ = log.ProgressAsync(urn, $"{value:N0} files hashed");
    }
}
