using System.Collections.Immutable;
using InvalidationInfra.Provider.Properties;

namespace InvalidationInfra.Provider.Resources;

/// <summary>What <c>Check</c> answers: the resource's inputs, and what is wrong with the user's.</summary>
internal sealed record CheckedInputs(PropertyMap Inputs, ImmutableArray<PropertyFailure> Failures);
