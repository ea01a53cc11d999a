using Google.Protobuf.WellKnownTypes;

namespace Rehearsal.Histories;

/// <summary>One invalidation of a history: what the program declares, and what the model remembers of it.</summary>
internal sealed class TrackedResource(string name, string distribution, string bucket, RandomSite site, bool tracksVersions)
{
    public string Name => name;

    public string Distribution => distribution;

    public string Bucket => bucket;

    public RandomSite Site => site;

    /// <summary>By the versions of its objects; else by the hashes of its content.</summary>
    public bool TracksVersions => tracksVersions;

    /// <summary>Whether the program counts its contents before it uploads them.</summary>
    public bool IsCounted { get; init; }

    public bool IsDeclared { get; set; } = true;

    public bool Waits { get; set; }

    public int MaxPaths { get; set; } = 15;

    /// <summary>Another one makes the provider drop everything: what a user does after a command was killed.</summary>
    public int Recovery { get; set; }

    /// <summary>
    /// What identified each file at the last good up, path to hash or version; null where the resource was not there then.
    /// </summary>
    public IReadOnlyDictionary<string, string>? Told { get; set; }

    public int ToldRecovery { get; set; }

    /// <summary>Whether the program came to declare it in the last up. Its uploads are done in any case.</summary>
    public bool HadItsTurn { get; set; }

    /// <summary>Whether a command was killed, or failed before this resource's turn, since the last good up.</summary>
    public bool IsInDoubt { get; set; }

    /// <summary>Whether nobody has yet made up for such a command.</summary>
    public bool NeedsRecovery { get; set; }

    /// <summary>The files that were removed, and that no invalidation has named since.</summary>
    public HashSet<string> Removed { get; } = new(StringComparer.Ordinal);

    /// <summary>What was tried since, one entry an up.</summary>
    public List<IReadOnlyDictionary<string, string>> Attempts { get; } = [];

    public IReadOnlyDictionary<string, string> Identities() =>
        site.Files.ToDictionary(
            file => site.Prefix + file.Key,
            file => tracksVersions ? site.Versions[file.Key] : RandomSite.TextOf(file.Value)
        );

    /// <summary>A command broke off: where contents are counted, the provider makes up for it by itself.</summary>
    public void Doubt() => (IsInDoubt, NeedsRecovery) = (true, !IsCounted);

    /// <summary>
    /// After a killed command, and after one that failed between the uploads and the invalidation, hashes may look unchanged although edges
    /// have fetched something else in between. Versions do not, but for files that only that command had:
    /// neither what was told nor what is there now tells of them.
    /// </summary>
    public void RecoverIfNeeded()
    {
        if (!NeedsRecovery)
        {
            return;
        }

        NeedsRecovery = false;
        var (told, current) = (Told ?? new Dictionary<string, string>(), Identities());
        if (
            !tracksVersions
            || Attempts
                .SelectMany(attempt => attempt)
                .Any(file => !told.ContainsKey(file.Key) && current.GetValueOrDefault(file.Key) != file.Value)
        )
        {
            Recovery++;
        }
    }

    /// <summary>Inputs of the resource that counts: by hashes, since it comes before the uploads.</summary>
    public Struct CountedInputs() =>
        new() { Fields = { ["assets"] = AssetsOf(site.Files.Select(file => (file.Key, RandomSite.TextOf(file.Value)))) } };

    /// <param name="counted">What was counted; null where nothing is.</param>
    public Struct Inputs(Struct? counted)
    {
        // Versions are known only after the upload, so they stand beside what was counted before it.
        var isWhole = counted is not null && !tracksVersions;
        var inputs = new Struct
        {
            Fields =
            {
                ["distributionId"] = Value.ForString(distribution),
                ["maxPaths"] = Value.ForNumber(MaxPaths),
                ["waitForCompletion"] = Value.ForBool(Waits),
            },
        };
        if (site.Prefix.Length > 0)
        {
            inputs.Fields["pathPrefix"] = Value.ForString(site.Prefix);
        }

        if (isWhole)
        {
            inputs.Fields["content"] = counted!.Fields["content"];
        }
        else
        {
            inputs.Fields["assets"] = AssetsOf(Identities().Select(file => (file.Key[site.Prefix.Length..], file.Value)));
        }

        if (counted is not null && !isWhole)
        {
            inputs.Fields["revision"] = counted.Fields["revision"];
        }

        if (Recovery > 0)
        {
            inputs.Fields["triggers"] = Value.ForStruct(new Struct { Fields = { ["recovery"] = Value.ForString($"{Recovery}") } });
        }

        return inputs;
    }

    private static Value AssetsOf(IEnumerable<(string Path, string Identity)> files)
    {
        var assets = new Struct();
        foreach (var (path, identity) in files)
        {
            assets.Fields[path] = Value.ForString(identity);
        }

        return Value.ForStruct(assets);
    }

    /// <summary>
    /// Whether edges may hold a copy that is wrong now. A file that was removed and comes back is one, too: an edge may have fetched it
    /// between its last invalidation and its deletion.
    /// </summary>
    public bool IsStale(IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after) =>
        before.Any(file => !after.TryGetValue(file.Key, out var identity) || identity != file.Value) || after.Keys.Any(Removed.Contains);
}
