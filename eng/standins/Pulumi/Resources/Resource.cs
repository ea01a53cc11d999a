using System.Collections.Immutable;
using Pulumi.Wire;

namespace Pulumi;

/// <summary>Anything the engine keeps track of. Constructing one registers it.</summary>
public class Resource
{
    private readonly string _type;
    private readonly string _name;
    private readonly bool? _protect;
    private readonly ImmutableArray<ResourceTransformation> _transformations = [];
    private readonly ImmutableDictionary<string, ProviderResource> _providers = ImmutableDictionary<string, ProviderResource>.Empty;
    private readonly List<Resource> _children = [];

    /// <summary>A resource that is only known by its URN and never registered.</summary>
    private protected Resource()
    {
        _type = "";
        _name = "";
        Outputs = [];
    }

    private protected Resource(string type, string name, ResourceArgs args, ResourceOptions options)
    {
        ArgumentException.ThrowIfNullOrEmpty(type);
        ArgumentException.ThrowIfNullOrEmpty(name);
        _type = type;
        _name = name;
        Outputs = ResourceOutput.PutInto(this);

        var deployment = Deployment.Running;
        var family = options.Parent ?? (type == Stack.TypeToken ? null : deployment.Stack);
        _transformations = [.. options.ResourceTransformations, .. family?._transformations ?? []];
        (args, options) = Transform(args, options);

        options = options.Clone();
        if (options.Parent is { } parent)
        {
            parent.Adopt(this);
            options.Protect ??= parent._protect;
            _providers = parent._providers;
        }

        _providers = _providers.SetItems(ProvidersOf(options).Select(provider => KeyValuePair.Create(provider.Package, provider)));
        if (this is CustomResource)
        {
            options.Provider ??= options.Parent?.ProviderFor(type);
        }

        _protect = options.Protect;

        deployment.Work.Watch(deployment.Registrations.CompleteAsync(this, args, options));
    }

    [Output("urn")]
    public Output<string> Urn { get; private protected set; } = null!;

    /// <summary>The outputs that the registration settles, by the provider's names.</summary>
    internal IReadOnlyList<ResourceOutput> Outputs { get; }

    public string GetResourceType() => _type;

    public string GetResourceName() => _name;

    internal Resource[] Children()
    {
        lock (_children)
        {
            return [.. _children];
        }
    }

    /// <summary>
    /// The provider that children of this resource use for a type or function token such as <c>aws:s3/bucket:Bucket</c>; <c>null</c> is the
    /// default provider.
    /// </summary>
    internal ProviderResource? ProviderFor(string token) =>
        token.Split(':') is [var package, _, _] ? _providers.GetValueOrDefault(package) : null;

    private static List<ProviderResource> ProvidersOf(ResourceOptions options)
    {
        if (options is not ComponentResourceOptions { Providers: { Count: > 0 } providers })
        {
            return options.Provider is { } provider ? [provider] : [];
        }

        if (options.Provider is not null)
        {
            throw new ResourceException("A component takes either a provider or a list of providers, not both.", options.Parent);
        }

        return providers;
    }

    private (ResourceArgs Args, ResourceOptions Options) Transform(ResourceArgs args, ResourceOptions options)
    {
        foreach (var transformation in _transformations)
        {
            if (transformation(new ResourceTransformationArgs(this, args, options)) is not { } changed)
            {
                continue;
            }

            if (changed.Options.Parent != options.Parent)
            {
                throw new ArgumentException("A transformation cannot change the parent of a resource.");
            }

            (args, options) = (changed.Args, changed.Options);
        }

        return (args, options);
    }

    private void Adopt(Resource child)
    {
        lock (_children)
        {
            _children.Add(child);
        }
    }
}
