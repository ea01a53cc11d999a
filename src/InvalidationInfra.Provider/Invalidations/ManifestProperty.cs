using System.Runtime.CompilerServices;
using InvalidationInfra.Core.Manifests;
using InvalidationInfra.Provider.Properties;

namespace InvalidationInfra.Provider.Invalidations;

/// <summary>
/// A manifest as a property: one string, unpacked when it is first asked for, and then kept for as long as the message that it came in.
/// </summary>
internal static class ManifestProperty
{
    // By the value in the message itself: equal texts of other messages are other entries.
    private static readonly ConditionalWeakTable<PropertyValue.Text, Lazy<Manifest>> Unpacked = [];

    /// <summary>The property of a manifest.</summary>
    public static PropertyValue Of(Manifest manifest)
    {
        var text = new PropertyValue.Text(manifest.Pack());
        Unpacked.Add(text, new Lazy<Manifest>(manifest));
        return text;
    }

    /// <summary>The digest of the manifest in a value, without unpacking it; null where there is none.</summary>
    public static string? DigestOf(PropertyValue value) =>
        value.Revealed is PropertyValue.Text text ? Manifest.PackedDigest(text.Value) : null;

    /// <summary>
    /// The manifest in <paramref name="value"/>; null where there is none, or none that can be read (then nothing is assumed of it).
    /// </summary>
    public static Manifest? TryUnpack(PropertyValue value)
    {
        try
        {
            return value.Revealed is PropertyValue.Text text ? Unpack(text) : null;
        }
        catch (ManifestException)
        {
            return null;
        }
    }

    /// <summary>The manifest in a text.</summary>
    /// <exception cref="ManifestException">The text is no packed manifest.</exception>
    public static Manifest Unpack(PropertyValue.Text text) => LazyOf(text).Value;

    /// <summary>Has two values with the same text unpacked as one.</summary>
    public static void Share(PropertyValue one, PropertyValue other)
    {
        if (one.Revealed is PropertyValue.Text first && other.Revealed is PropertyValue.Text second && first.Value == second.Value)
        {
            Unpacked.AddOrUpdate(second, LazyOf(first));
        }
    }

    private static Lazy<Manifest> LazyOf(PropertyValue.Text text) =>
        Unpacked.GetValue(text, static packed => new Lazy<Manifest>(() => Manifest.Unpack(packed.Value)));
}
