using InvalidationInfra.Provider.Invalidations;
using InvalidationInfra.Provider.Properties;

namespace InvalidationInfra.Provider.Functions;

/// <summary><c>hashDirectory</c>: the manifest of a folder, as the resource would make it.</summary>
internal sealed class HashDirectory(SourceFolders folders) : IFunction
{
    public string Name => "hashDirectory";

    public IReadOnlyList<string> ArgumentNames { get; } = ["exclude", "include", "path", "pathPrefix"];

    public async Task<PropertyMap> InvokeAsync(PropertyReader arguments, CancellationToken cancellationToken)
    {
        if (arguments.Text("path").OrDefault() is not { Length: > 0 })
        {
            arguments.Fail("path", "must name the folder to hash");
            return PropertyMap.Empty;
        }

        if (await folders.HashAsync(arguments, "path", urn: null, cancellationToken) is not { } manifest)
        {
            return PropertyMap.Empty;
        }

        var assets = manifest.Assets.Select(asset => KeyValuePair.Create(asset.Path, PropertyValue.Of(asset.Hash)));
        return PropertyMap.Empty.With(
            ("assets", new PropertyValue.Map(new PropertyMap(assets))),
            ("contentDigest", PropertyValue.Of(manifest.ContentDigest)),
            ("manifest", PropertyValue.Of(manifest.Pack()))
        );
    }
}
