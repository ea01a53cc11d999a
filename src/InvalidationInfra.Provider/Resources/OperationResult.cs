using InvalidationInfra.Provider.Properties;

namespace InvalidationInfra.Provider.Resources;

/// <summary>The end of a Create, Update or Read.</summary>
/// <param name="Outputs">The outputs to keep, also when <paramref name="Failure"/> says that the operation failed half-way.</param>
/// <param name="RefreshBeforeUpdate">Whether the next command shall read the resource before it compares it.</param>
/// <param name="Failure">Null where all went well. Otherwise the engine keeps the old inputs beside these outputs.</param>
internal sealed record OperationResult(PropertyMap Outputs, bool RefreshBeforeUpdate, string? Failure = null)
{
    /// <summary>The inputs of a resource that was read by its id alone (import, <c>Resource.Get</c>); null otherwise.</summary>
    public PropertyMap? ImportedInputs { get; init; }
}
