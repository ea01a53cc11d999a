using System.Collections.Immutable;
using InvalidationInfra.Provider.Properties;

namespace InvalidationInfra.Provider.Resources;

/// <summary>The parameters of a call about a resource. One that a call does not have is empty.</summary>
/// <param name="Urn">The name of the resource in its stack, to which log lines go.</param>
internal sealed record ResourceRequest(string Urn)
{
    /// <summary>The id that Create gave the resource, or that an import asks for.</summary>
    public string Id { get; init; } = "";

    /// <summary>The outputs in the state.</summary>
    public PropertyMap Olds { get; init; } = PropertyMap.Empty;

    /// <summary>The inputs in the state. After a partial failure they are older than <see cref="Olds"/>.</summary>
    public PropertyMap OldInputs { get; init; } = PropertyMap.Empty;

    /// <summary>The inputs of this deployment: the user's own in Check, the checked ones after it.</summary>
    public PropertyMap News { get; init; } = PropertyMap.Empty;

    /// <summary>The properties whose differences the user does not want to count.</summary>
    public ImmutableArray<string> IgnoreChanges { get; init; } = [];

    /// <summary>The seconds that the user gives the operation; 0 where that is left to the provider.</summary>
    public double Timeout { get; init; }

    /// <summary>Whether nothing may be changed yet: what is not known then is unknown in the answer.</summary>
    public bool Preview { get; init; }
}
