using System.Collections.Concurrent;
using InvalidationInfra.Provider.Properties;

namespace InvalidationInfra.Provider.Invalidations;

/// <summary>
/// The resources that the engine has shown to this process. One process serves one command, so a creation under the same URN is a
/// replacement: the engine hands the new resource nothing of the old one.
/// </summary>
internal sealed class Predecessors
{
    private readonly ConcurrentDictionary<string, Predecessor> _seen = new(StringComparer.Ordinal);

    /// <summary>Takes note of the inputs in a resource's state; a replacement is checked again without any.</summary>
    public void SeeInputs(string urn, PropertyMap inputs)
    {
        if (inputs.Count > 0)
        {
            _seen.TryAdd(urn, new Predecessor(inputs, PropertyMap.Empty));
        }
    }

    /// <summary>Takes note of a resource's whole state.</summary>
    public void SeeOutputs(string urn, PropertyMap inputs, PropertyMap outputs)
    {
        if (outputs.Count > 0)
        {
            _seen[urn] = new Predecessor(inputs, outputs);
        }
    }

    /// <summary>The resource that a creation under <paramref name="urn"/> replaces; null where it is a new one.</summary>
    public Predecessor? Of(string urn) => _seen.GetValueOrDefault(urn);
}
