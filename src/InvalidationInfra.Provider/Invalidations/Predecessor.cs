using InvalidationInfra.Provider.Properties;

namespace InvalidationInfra.Provider.Invalidations;

/// <summary>The resource that a new one replaces, as the engine showed it to this process before it asked for the new one.</summary>
/// <param name="Inputs">The old inputs.</param>
/// <param name="Outputs">The old outputs; empty where the engine did not ask how they differ, as for <c>--target-replace</c>.</param>
internal sealed record Predecessor(PropertyMap Inputs, PropertyMap Outputs);
