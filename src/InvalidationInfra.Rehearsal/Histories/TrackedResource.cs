using Google.Protobuf.WellKnownTypes;

namespace InvalidationInfra.Rehearsal.Histories;

/// <summary>One invalidation of a history: what the program declares, and what the model remembers of it.</summary>
internal sealed class TrackedResource(string name, string distribution, string bucket, RandomSite site, bool tracksVersions)
{
    public string Name => name;

    public string Distribution => distribution;

    public string Bucket => bucket;

    public RandomSite Site => site;

    /// <summary>By the versions of its objects; else by the hashes of its content.</summary>
    public bool TracksVersions => tracksVersions;

    public bool IsDeclared { get; set; } = true;

    public bool Waits { get; set; }

    public int MaxPaths { get; set; } = 15;

    /// <summary>Another one makes the provider drop everything: what a user does after a command was killed who tracks hashes.</summary>
    public int Recovery { get; set; }

    /// <summary>What identified each file at the last good up, path to hash or version; null where the resource was not there then.</summary>
    public IReadOnlyDictionary<string, string>? Told { get; set; }

    public int ToldRecovery { get; set; }

    /// <summary>Whether a process was killed since the last good up.</summary>
    public bool WasKilled { get; set; }

    /// <summary>What was tried since, one entry an up.</summary>
    public List<IReadOnlyDictionary<string, string>> Attempts { get; } = [];

    public IReadOnlyDictionary<string, string> Identities() => site.Files.ToDictionary(
        file => site.Prefix + file.Key,
        file => tracksVersions ? site.Versions[file.Key] : RandomSite.TextOf(file.Value));

    public Struct Inputs()
    {
        var assets = new Struct();
        foreach (var (path, identity) in Identities())
            assets.Fields[path[site.Prefix.Length..]] = Value.ForString(identity);
        var inputs = new Struct
        {
            Fields =
            {
                ["distributionId"] = Value.ForString(distribution),
                ["assets"] = Value.ForStruct(assets),
                ["maxPaths"] = Value.ForNumber(MaxPaths),
                ["waitForCompletion"] = Value.ForBool(Waits),
            },
        };
        if (site.Prefix.Length > 0)
            inputs.Fields["pathPrefix"] = Value.ForString(site.Prefix);
        if (Recovery > 0)
            inputs.Fields["triggers"] = Value.ForStruct(new Struct { Fields = { ["recovery"] = Value.ForString($"{Recovery}") } });
        return inputs;
    }

    /// <summary>Whether edges that know <paramref name="before"/> may hold a copy that is wrong now.</summary>
    public static bool IsStale(IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after) =>
        before.Any(file => !after.TryGetValue(file.Key, out var identity) || identity != file.Value);
}
