namespace Pulumi.Deployments;

/// <summary>Which resources the engine has to know of when something depends on a resource.</summary>
internal static class Dependencies
{
    /// <summary>
    /// The resources that providers manage among these. A component stands for all that is below it, down to and including
    /// the first managed resource of each branch: what is parented to that is its own affair.
    /// </summary>
    public static HashSet<CustomResource> Managed(IEnumerable<Resource> resources)
    {
        var found = new HashSet<CustomResource>();
        var seen = new HashSet<Resource>();
        var rest = new Stack<Resource>(resources);
        while (rest.TryPop(out var resource))
        {
            if (!seen.Add(resource))
            {
                continue;
            }

            if (resource is CustomResource managed)
            {
                found.Add(managed);
                continue;
            }

            foreach (var child in resource.Children())
            {
                rest.Push(child);
            }
        }

        return found;
    }

    public static async Task<IReadOnlyCollection<string>> UrnsAsync(IEnumerable<Resource> resources)
    {
        var urns = new HashSet<string>(StringComparer.Ordinal);
        foreach (var resource in Managed(resources))
        {
            if (await resource.Urn.ValueOrAsync("").ConfigureAwait(false) is { Length: > 0 } urn)
            {
                urns.Add(urn);
            }
        }

        return urns;
    }
}
