using InvalidationInfra.Core.Manifests;
using InvalidationInfra.Provider.Properties;

namespace InvalidationInfra.Provider.Functions;

/// <summary><c>hashDirectory</c>: the manifest of a folder, as the resource would make it.</summary>
internal sealed class HashDirectory(string programFolder) : IFunction
{
    public string Name => "hashDirectory";

    public IReadOnlyList<string> ArgumentNames { get; } = ["exclude", "include", "path", "pathPrefix"];

    public async Task<PropertyMap> InvokeAsync(PropertyReader arguments, CancellationToken cancellationToken)
    {
        if (arguments.Text("path").OrDefault() is not { Length: > 0 } path)
        {
            arguments.Fail("path", "must name the folder to hash");
            return PropertyMap.Empty;
        }

        try
        {
            var manifest = await DirectoryManifest.HashAsync(
                new DirectoryManifestOptions(Path.GetFullPath(path, programFolder))
                {
                    Include = arguments.Texts("include").Or([]),
                    Exclude = arguments.Texts("exclude").Or([]),
                    PathPrefix = arguments.Text("pathPrefix").Or(""),
                },
                cancellationToken
            );
            var assets = manifest.Assets.Select(asset => KeyValuePair.Create(asset.Path, PropertyValue.Of(asset.Hash)));
            return PropertyMap.Empty.With(
                ("assets", new PropertyValue.Map(new PropertyMap(assets))),
                ("contentDigest", PropertyValue.Of(manifest.ContentDigest)),
                ("manifest", PropertyValue.Of(manifest.Pack()))
            );
        }
        catch (ManifestException e)
        {
            arguments.Fail("path", e.Message);
            return PropertyMap.Empty;
        }
    }
}
