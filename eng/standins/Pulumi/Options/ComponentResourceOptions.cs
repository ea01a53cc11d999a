namespace Pulumi;

/// <summary>The options of a resource that groups others.</summary>
public sealed class ComponentResourceOptions : ResourceOptions
{
    /// <summary>The providers of the component's children, one a package.</summary>
    public List<ProviderResource> Providers
    {
        get => field ??= [];
        set;
    }

    /// <summary>
    /// Both options as new ones: the second's values win, lists are joined; of two providers for a package the second's stays.
    /// </summary>
    public static ComponentResourceOptions Merge(ComponentResourceOptions? options1, ComponentResourceOptions? options2)
    {
        var merged = new ComponentResourceOptions();
        foreach (var options in new[] { options1, options2 })
        {
            if (options is not null)
            {
                merged.Take(options);
            }
        }

        return merged;
    }

    internal override ResourceOptions Clone() => Merge(this, null);

    private void Take(ComponentResourceOptions other)
    {
        base.Take(other);
        var overridden = other.Providers.Select(provider => provider.Package).ToHashSet(StringComparer.Ordinal);
        Providers = [.. Providers.Where(provider => !overridden.Contains(provider.Package)), .. other.Providers];
    }
}
