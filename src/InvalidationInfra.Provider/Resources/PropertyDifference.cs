namespace InvalidationInfra.Provider.Resources;

/// <summary>The difference of one property.</summary>
/// <param name="Replaces">Whether the resource must be replaced because of it.</param>
/// <param name="IsShown">
/// Whether old and new value are worth a line. The engine takes them from the inputs: for what is not there, or not readable, it is not.
/// </param>
internal sealed record PropertyDifference(DifferenceKind Kind, bool Replaces = false, bool IsShown = true);
