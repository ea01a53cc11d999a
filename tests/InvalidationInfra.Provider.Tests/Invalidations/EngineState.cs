using System.Collections.Concurrent;
using System.Collections.Immutable;
using InvalidationInfra.Core.Manifests;
using InvalidationInfra.Provider.Invalidations;
using InvalidationInfra.Provider.Properties;
using InvalidationInfra.Provider.Resources;

namespace InvalidationInfra.Provider.Tests.Invalidations;

/// <summary>The engine's part: beside the outputs of a resource it keeps the inputs, in which alone the manifest is.</summary>
internal static class EngineState
{
    private static readonly ConcurrentDictionary<string, PropertyMap> Inputs = new(StringComparer.Ordinal);

    /// <summary>Takes note of inputs that a test hands to the provider.</summary>
    public static PropertyMap Keeping(PropertyMap inputs)
    {
        if (PackedManifestOf(inputs) is { } manifest)
        {
            Inputs[manifest.ContentDigest] = inputs;
        }

        return inputs;
    }

    /// <summary>The inputs beside these outputs; the outputs themselves where a test has written them as version 0.1 did.</summary>
    public static PropertyMap InputsBeside(PropertyMap outputs) =>
        outputs["contentDigest"].Revealed is PropertyValue.Text digest && Inputs.TryGetValue(digest.Value, out var inputs)
            ? inputs
            : outputs;

    public static ImmutableSortedDictionary<string, PropertyDifference> Differences(
        PropertyMap outputs,
        PropertyMap news,
        params string[] ignored
    ) => InvalidationDiff.Between(outputs, InputsBeside(outputs), news, ignored);

    public static InvalidationState Read(PropertyMap outputs) => StateReader.Read(outputs, InputsBeside(outputs));

    private static Manifest? PackedManifestOf(PropertyMap inputs) =>
        inputs["manifest"].Revealed is PropertyValue.Text packed ? Manifest.Unpack(packed.Value) : null;
}
