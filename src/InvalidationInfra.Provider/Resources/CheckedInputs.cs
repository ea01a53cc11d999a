using System.Collections.Immutable;
using InvalidationInfra.Provider.Properties;

namespace InvalidationInfra.Provider.Resources;

/// <summary>The answer of <c>Check</c>: the resource's inputs, and what is wrong with the user's.</summary>
internal sealed record CheckedInputs(PropertyMap Inputs, ImmutableArray<PropertyFailure> Failures);
