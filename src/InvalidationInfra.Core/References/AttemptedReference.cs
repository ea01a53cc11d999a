namespace InvalidationInfra.Core.References;

/// <summary>A request that was given up without a clear answer.</summary>
/// <param name="Reference">The caller reference that it was sent with.</param>
/// <param name="Step">What it was sent for: the same text for the same content and paths.</param>
public sealed record AttemptedReference(string Reference, string Step);
