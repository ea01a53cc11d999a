namespace InvalidationInfra.Provider.Properties;

/// <summary>The reason why the value of a property cannot be used. The engine prints it under the resource and deploys nothing.</summary>
/// <param name="Property">The property's path, <c>paths[2]</c>.</param>
/// <param name="Reason">What is wrong and what to do, in one line.</param>
internal sealed record PropertyFailure(string Property, string Reason);
