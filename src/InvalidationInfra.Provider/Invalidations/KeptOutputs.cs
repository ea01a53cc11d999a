using InvalidationInfra.Core.Manifests;
using InvalidationInfra.Provider.Properties;

namespace InvalidationInfra.Provider.Invalidations;

/// <summary>
/// The outputs of an operation that failed half-way. They travel in a trailer of the answer, and a client that gets one of over 32 KB (a
/// .NET engine; gRPC for Go takes 16 MB) refuses the whole answer: what would not fit is left out, and everything is suspect instead.
/// </summary>
internal static class KeptOutputs
{
    /// <summary>The most bytes of outputs: in base64, and beside the message, they stay under 32 KB.</summary>
    public const int MaxBytes = 16 * 1024;

    private const int MaxBytesOfProperty = 512;

    /// <summary>The outputs, or as much of them as a trailer holds.</summary>
    public static PropertyMap Of(InvalidationState state, PropertyMap inputs, Manifest? kept, Secrecy secrecy)
    {
        var outputs = StateProperties.Write(state, inputs, kept, secrecy);
        if (Fits(outputs))
        {
            return outputs;
        }

        var suspicious = state with
        {
            Edges = state.Edges.DistrustingAll(),
            Invalidations = [.. state.Invalidations.Select(issued => issued with { Paths = [] })],
            InvalidatedPaths = [],
        };
        outputs = StateProperties.Write(suspicious, inputs.Without("changes"), kept, secrecy).Without("told");
        if (Fits(outputs))
        {
            return outputs;
        }

        // An input that is missing in the outputs only looks changed, and everything is dropped anyway.
        var small = StateProperties
            .Write(suspicious, new PropertyMap(inputs.Where(input => SizeOf(input.Value) <= MaxBytesOfProperty)), kept, secrecy)
            .Without("told");
        return Fits(small) ? small : small.Without("invalidations", "chosenReferences");
    }

    private static bool Fits(PropertyMap outputs) => PropertyWire.Write(outputs).CalculateSize() <= MaxBytes;

    private static int SizeOf(PropertyValue value) => PropertyWire.Write(PropertyMap.Empty.With(("value", value))).CalculateSize();
}
