using InvalidationInfra.Core.Manifests;

namespace Rehearsal.MainJob;

/// <summary>One release of a site: a folder, and what is in it.</summary>
/// <param name="Name">How the rehearsal speaks of it.</param>
internal sealed record Release(string Name, string Folder, Manifest Manifest)
{
    /// <exception cref="ManifestException">The folder is not there or cannot be read.</exception>
    public static async Task<Release> ReadAsync(string name, string folder, CancellationToken cancellationToken) =>
        new(name, folder, await DirectoryManifest.HashAsync(new DirectoryManifestOptions(Path.GetFullPath(folder)), cancellationToken));

    /// <summary>Puts the release into the folder that the stack deploys, in place of the one that was there.</summary>
    public void PlaceInto(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        foreach (var asset in Manifest.Assets)
        {
            var target = Path.Combine(folder, asset.Path[1..]);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(Path.Combine(Folder, asset.Path[1..]), target);
        }
    }
}
