using Google.Protobuf.WellKnownTypes;
using InvalidationInfra.Core.Manifests;
using InvalidationInfra.Provider.Invalidations;
using InvalidationInfra.Provider.Properties;

namespace InvalidationInfra.Provider.Tests;

/// <summary>Values for tests, written the way the engine sends them.</summary>
internal static class Some
{
    public const string Urn = "urn:pulumi:dev::demo::cloudfront-invalidation:index:CloudFrontInvalidation::site";
    public const string RevisionUrn = "urn:pulumi:dev::demo::cloudfront-invalidation:index:ContentRevision::site";
    public const string Distribution = "E1ABCDEFGHIJKL";
    public const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    public static PropertyMap Properties(string json) => PropertyWire.Read(Struct.Parser.ParseJson(json));

    public static string Secret(string json) =>
        $$"""{"4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", "value": {{json}}}""";

    public static Manifest Manifest(params (string Path, string Hash)[] assets) =>
        Core.Manifests.Manifest.Create(assets.Select(asset => KeyValuePair.Create(asset.Path, asset.Hash)));

    /// <summary>Checked inputs that track <paramref name="assets"/>.</summary>
    public static PropertyMap Inputs(params (string Path, string Hash)[] assets) =>
        PropertyMap.Empty.With(
            ("distributionId", PropertyValue.Of(Distribution)),
            ("changes", new PropertyValue.Map(PropertyMap.Empty)),
            ("manifest", PropertyValue.Of(Manifest(assets).Pack()))
        );

    public static PropertyValue Flag(bool value) => new PropertyValue.Boolean(value);

    /// <summary>The folders of a program, as a process of its own would hash them.</summary>
    public static SourceFolders Folders(string program, RecordingLog? log = null) =>
        new(program, new FolderHashes(TimeProvider.System), log ?? new RecordingLog());
}
