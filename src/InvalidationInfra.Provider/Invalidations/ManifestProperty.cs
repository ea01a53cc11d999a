using InvalidationInfra.Core.Manifests;
using InvalidationInfra.Provider.Properties;

namespace InvalidationInfra.Provider.Invalidations;

/// <summary>A manifest as a property: one string.</summary>
internal static class ManifestProperty
{
    /// <summary>
    /// The manifest in <paramref name="value"/>; null where there is none, or none that can be read (then nothing is assumed of it).
    /// </summary>
    public static Manifest? TryUnpack(PropertyValue value)
    {
        if (value.Revealed is not PropertyValue.Text text)
        {
            return null;
        }

        try
        {
            return Manifest.Unpack(text.Value);
        }
        catch (ManifestException)
        {
            return null;
        }
    }
}
