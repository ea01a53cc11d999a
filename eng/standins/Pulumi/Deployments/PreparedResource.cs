using Google.Protobuf.WellKnownTypes;
using Pulumi.Wire;
using Pulumirpc;

namespace Pulumi.Deployments;

/// <summary>All that a registration needs and that had to be waited for.</summary>
internal sealed class PreparedResource
{
    private readonly Deployment _deployment;
    private readonly Resource _resource;
    private readonly ResourceOptions _options;
    private readonly Struct _properties = new();
    private readonly Dictionary<string, IReadOnlyCollection<string>> _propertyDependencies = new(StringComparer.Ordinal);
    private readonly HashSet<string> _dependencies = new(StringComparer.Ordinal);
    private string _parent = "";
    private string _provider = "";

    private PreparedResource(Deployment deployment, Resource resource, ResourceOptions options)
    {
        _deployment = deployment;
        _resource = resource;
        _options = options;
    }

    public static async Task<PreparedResource> PrepareAsync(
        Deployment deployment,
        Resource resource,
        ResourceArgs args,
        ResourceOptions options
    )
    {
        var prepared = new PreparedResource(deployment, resource, options);
        await prepared.WritePropertiesAsync(args.ToDictionary()).ConfigureAwait(false);
        await prepared.NameParentAndProviderAsync().ConfigureAwait(false);
        return prepared;
    }

    public async Task<RegisterResourceRequest> ToRegistrationAsync()
    {
        var request = new RegisterResourceRequest
        {
            Type = _resource.GetResourceType(),
            Name = _resource.GetResourceName(),
            Custom = _resource is CustomResource,
            Parent = _parent,
            Provider = _provider,
            Object = _properties,
            Version = _options.Version ?? "",
            PluginDownloadURL = _options.PluginDownloadURL ?? "",
            CustomTimeouts = _options.CustomTimeouts?.ToMessage(),
            AcceptSecrets = true,
            AcceptResources = true,
            SupportsResultReporting = true,
            Hooks = new RegisterResourceRequest.Types.ResourceHooksBinding(),
        };
        request.Dependencies.Add(_dependencies);
        foreach (var (property, urns) in _propertyDependencies)
        {
            request.PropertyDependencies.Add(property, new RegisterResourceRequest.Types.PropertyDependencies { Urns = { urns } });
        }

        request.IgnoreChanges.Add(_options.IgnoreChanges);
        request.HideDiffs.Add(_options.HideDiffs);
        if (_options.Protect is { } protect)
        {
            request.Protect = protect;
        }

        if (_options.RetainOnDelete is { } retain)
        {
            request.RetainOnDelete = retain;
        }

        if (_options is CustomResourceOptions custom)
        {
            AddCustomOptions(request, custom);
        }

        await AddAliasesAsync(request).ConfigureAwait(false);
        await AddDeletedWithAsync(request).ConfigureAwait(false);
        return request;
    }

    public ReadResourceRequest ToRead(string id)
    {
        return new ReadResourceRequest
        {
            Id = id,
            Type = _resource.GetResourceType(),
            Name = _resource.GetResourceName(),
            Parent = _parent,
            Provider = _provider,
            Properties = _properties,
            Version = _options.Version ?? "",
            AcceptSecrets = true,
            AcceptResources = true,
            Dependencies = { _dependencies },
        };
    }

    private static void AddCustomOptions(RegisterResourceRequest request, CustomResourceOptions options)
    {
        request.ImportId = options.ImportId ?? "";
        request.DeleteBeforeReplace = options.DeleteBeforeReplace ?? false;
        request.DeleteBeforeReplaceDefined = options.DeleteBeforeReplace is not null;
        request.AdditionalSecretOutputs.Add(options.AdditionalSecretOutputs);
        request.ReplaceOnChanges.Add(options.ReplaceOnChanges);
    }

    private async Task WritePropertiesAsync(IReadOnlyDictionary<string, object?> properties)
    {
        var explicitly = await _options.DependsOn.ToOutput().ValueOrAsync([]).ConfigureAwait(false);
        var keepResources = await _deployment.Connection.SupportsAsync("resourceReferences").ConfigureAwait(false);
        _dependencies.UnionWith(await Dependencies.UrnsAsync(explicitly).ConfigureAwait(false));

        foreach (var (name, value) in properties)
        {
            // The engine's own names for what it keeps about every resource.
            if (name is "id" or "urn")
            {
                continue;
            }

            var writer = new PropertyWriter(keepResources);
            if (await writer.WriteAsync($"{_resource.GetResourceName()}.{name}", value).ConfigureAwait(false) is not { } written)
            {
                continue;
            }

            var urns = await Dependencies.UrnsAsync(writer.Dependencies).ConfigureAwait(false);
            _properties.Fields.Add(name, written);
            _propertyDependencies.Add(name, urns);
            _dependencies.UnionWith(urns);
        }
    }

    private async Task NameParentAndProviderAsync()
    {
        if (_resource.GetResourceType() != Stack.TypeToken)
        {
            _parent = await (_options.Parent ?? _deployment.Stack).Urn.ValueOrAsync("").ConfigureAwait(false);
        }

        if (_resource is CustomResource && _options.Provider is { } provider)
        {
            _provider = await provider.ReferenceAsync().ConfigureAwait(false);
        }
    }

    private async Task AddAliasesAsync(RegisterResourceRequest request)
    {
        var supportsSpecs = await _deployment.Connection.SupportsAsync("aliasSpecs").ConfigureAwait(false);
        foreach (var input in _options.Aliases)
        {
            if (await input.ToOutput().ValueOrAsync(null!).ConfigureAwait(false) is not { } alias)
            {
                continue;
            }

            var message = await alias.ToMessageAsync().ConfigureAwait(false);
            if (supportsSpecs)
            {
                request.Aliases.Add(message);
            }
            else if (message.AliasCase == Pulumirpc.Alias.AliasOneofCase.Urn)
            {
                request.AliasURNs.Add(message.Urn);
            }
            else
            {
                throw new RunException("This engine knows aliases only as whole URNs: use a newer Pulumi CLI, or give Alias.Urn.");
            }
        }
    }

    private async Task AddDeletedWithAsync(RegisterResourceRequest request)
    {
        if (_options.DeletedWith is null)
        {
            return;
        }

        if (!await _deployment.Connection.SupportsAsync("deletedWith").ConfigureAwait(false))
        {
            throw new InvalidOperationException("This engine does not know the option DeletedWith: use a newer Pulumi CLI.");
        }

        request.DeletedWith = await _options.DeletedWith.Urn.ValueOrAsync("").ConfigureAwait(false);
    }
}
