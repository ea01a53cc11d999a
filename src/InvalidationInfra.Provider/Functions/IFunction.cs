using InvalidationInfra.Provider.Properties;

namespace InvalidationInfra.Provider.Functions;

/// <summary>A function of the package: read-only, so that it may be called in previews too.</summary>
internal interface IFunction
{
    /// <summary>The name after <c>cloudfront-invalidation:index:</c>.</summary>
    public string Name { get; }

    /// <summary>The arguments that there are; anything else is refused with a suggestion.</summary>
    public IReadOnlyList<string> ArgumentNames { get; }

    /// <summary>Calls it. Mistakes in the arguments are told to <paramref name="arguments"/>; the result then does not matter.</summary>
    public Task<PropertyMap> InvokeAsync(PropertyReader arguments, CancellationToken cancellationToken);
}
