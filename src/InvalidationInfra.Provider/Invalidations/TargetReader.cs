using System.Collections.Immutable;
using InvalidationInfra.Provider.CloudFront;
using InvalidationInfra.Provider.Properties;

namespace InvalidationInfra.Provider.Invalidations;

/// <summary>The distributions or the tenant that the inputs name, in exactly one way.</summary>
internal static class TargetReader
{
    private const string TenantMark = "dt_";

    private static readonly ImmutableArray<string> Names = InvalidationInputTable.TargetNames;

    // An account may have 500 distributions, unless AWS allows it more.
    private const int MaxTargets = 1000;

    /// <summary>The one distribution or tenant that a function is asked about; null where that is a mistake.</summary>
    public static InvalidationTarget? ReadOne(PropertyReader reader)
    {
        RequireOne(reader, [Names[0], Names[1]], "set the id of the distribution that is meant, or a distributionTenantId");
        return OfKnown(reader, "distributionId", isTenant: false) ?? OfKnown(reader, "distributionTenantId", isTenant: true);
    }

    public static TargetSelection Read(PropertyReader reader)
    {
        RequireOne(
            reader,
            Names,
            "set the id of the distribution whose caches are meant, or one of distributionIds, distributionTenantId, "
                + "distributionTenantIds and alias"
        );
        var one = OfKnown(reader, "distributionId", isTenant: false) ?? OfKnown(reader, "distributionTenantId", isTenant: true);
        ImmutableArray<InvalidationTarget> targets = one is not null
            ? [one]
            : [.. ReadSeveral(reader, "distributionIds", isTenant: false), .. ReadSeveral(reader, "distributionTenantIds", isTenant: true)];
        return new TargetSelection(targets, ReadAlias(reader), Names.Any(reader.HasSecret));
    }

    private static void RequireOne(PropertyReader reader, ImmutableArray<string> names, string missing)
    {
        var given = names.Where(reader.Has).ToList();
        if (given.Count == 0)
        {
            reader.Fail(names[0], missing);
        }

        foreach (var name in given.Skip(1))
        {
            reader.Fail(name, $"set either {given[0]} or {name}, not both");
        }
    }

    private static ImmutableArray<InvalidationTarget> ReadSeveral(PropertyReader reader, string name, bool isTenant)
    {
        var ids = reader.Texts(name);
        if (!ids.IsKnown)
        {
            return [];
        }

        if (ids.Or([]).IsEmpty)
        {
            reader.Fail(name, $"must name at least one distribution{(isTenant ? " tenant" : "")}");
        }

        if (ids.Or([]).Length > MaxTargets)
        {
            reader.Fail(name, $"must not name more than {MaxTargets:N0}: declare a resource for each thousand");
            return [];
        }

        var targets = ImmutableArray.CreateBuilder<InvalidationTarget>();
        foreach (var (i, id) in ids.Or([]).Index())
        {
            var target = Parse(reader, $"{name}[{i}]", id, isTenant);
            if (target is not null && targets.Contains(target))
            {
                reader.Fail($"{name}[{i}]", $"{id} is there twice: remove one of the two");
            }
            else if (target is not null)
            {
                targets.Add(target);
            }
        }

        return targets.ToImmutable();
    }

    private static Property<string> ReadAlias(PropertyReader reader)
    {
        var alias = reader.Text("alias");
        if (alias.IsKnown && !IsDomainName(alias.Or("")))
        {
            reader.Fail(
                "alias",
                "must be one of the distribution's alternate domain names, such as www.example.com: no scheme, port or path"
            );
        }

        return alias;
    }

    private static bool IsDomainName(string text) =>
        text.Contains('.')
        && (text.StartsWith("*.", StringComparison.Ordinal) ? text[2..] : text)
            .Split('.')
            .All(label => label.Length > 0 && label.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_'));

    private static InvalidationTarget? OfKnown(PropertyReader reader, string name, bool isTenant) =>
        reader.Text(name) is { IsKnown: true } id ? Parse(reader, name, id.Or(""), isTenant) : null;

    // The id becomes part of the request's path and of this resource's id, DISTRIBUTION/INVALIDATION.
    private static InvalidationTarget? Parse(PropertyReader reader, string name, string id, bool isTenant)
    {
        if (!isTenant && id.StartsWith(TenantMark, StringComparison.Ordinal))
        {
            var property = name.Contains('[') ? "distributionTenantIds" : "distributionTenantId";
            reader.Fail(name, $"{id} is the id of a distribution tenant: set {property}");
            return null;
        }

        if (InvalidationTarget.IsId(id))
        {
            return new InvalidationTarget(id, isTenant);
        }

        reader.Fail(
            name,
            $"must be an id such as {(isTenant ? "dt_2wjDZi3hD1ivOXf6rpZJOSNE1AB" : "E1ABCDEFGHIJKL")}: letters and digits, "
                + "no ARN, no domain name"
        );
        return null;
    }
}
