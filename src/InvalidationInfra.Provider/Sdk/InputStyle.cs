namespace InvalidationInfra.Provider.Sdk;

/// <summary>The kind of inputs that a class has.</summary>
internal enum InputStyle
{
    /// <summary>A resource's, a provider's, or those of a type inside: each may be an output.</summary>
    Resource,

    /// <summary>A function's that is called once they are known: each may be an output.</summary>
    Call,

    /// <summary>A function's that is called at once.</summary>
    Known,
}
