using Google.Protobuf.WellKnownTypes;

namespace Rehearsal.Engine;

/// <summary>How a command ended.</summary>
/// <param name="Error">Why it failed; null where it did not.</param>
/// <param name="Outputs">The stack's outputs, secrets still wrapped.</param>
internal sealed record EngineResult(string? Error, IReadOnlyList<ResourceStep> Steps, Struct Outputs)
{
    public bool Succeeded => Error is null;

    /// <summary>How many resources an operation was done to; the stack itself is not counted.</summary>
    public int Count(Operation operation) => Steps.Count(step => step.Operation == operation && step.Failure is null);
}
