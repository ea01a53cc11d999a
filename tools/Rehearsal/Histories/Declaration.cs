using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;

namespace Rehearsal.Histories;

/// <summary>
/// The declaration of an invalidation, and how its site is served: each part may change from one up to the next.
/// </summary>
internal sealed record Declaration
{
    /// <summary>The files of the folder: path to the number of their content.</summary>
    public ImmutableSortedDictionary<string, int> Files { get; init; } =
        ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal);

    public string Name { get; init; } = "site";

    /// <summary>The folder, and not the hashes of its files, is what the program gives.</summary>
    public bool IsFolder { get; init; }

    /// <summary>The files that are not tracked: a glob, or none. They are served all the same.</summary>
    public bool ExcludesX { get; init; }

    public string Prefix { get; init; } = "";

    public bool HasIndex { get; init; } = true;

    /// <summary>The page served at URLs of no file; null: an error.</summary>
    public string? Fallback { get; init; }

    public bool CachesByQuery { get; init; }

    /// <summary>The distributions, by their place; an alias is in <see cref="IsAlias"/>.</summary>
    public ImmutableArray<int> Targets { get; init; } = [0];

    /// <summary>Whether the first target is given by its other domain name.</summary>
    public bool IsAlias { get; init; }

    public int Trigger { get; init; }

    /// <summary>The user's own paths, in place of planned ones.</summary>
    public bool HasOwnPaths { get; init; }

    /// <summary>A batch in the AWS CLI's form with this reference, in place of everything that is tracked; 0: none.</summary>
    public int Batch { get; init; }

    public int MaxPaths { get; init; } = 15;

    public bool Waits { get; init; }

    /// <summary>Whether the program takes the count's <c>content</c>, and not its number beside the same files.</summary>
    public bool IsWhole { get; init; }

    public bool IgnoresChanges { get; init; }

    public bool SkipsOnCreate { get; init; }

    /// <summary>Whether the promise holds for what is declared: that no tracked URL is stale.</summary>
    public bool IsPromised => !HasOwnPaths && Batch == 0 && !IgnoresChanges;

    /// <summary>Whether edges answer all URLs in the way of another declaration, as long as the files are the same.</summary>
    public bool IsServedLike(Declaration other) =>
        (Prefix, HasIndex, Fallback, CachesByQuery, ExcludesX)
        == (other.Prefix, other.HasIndex, other.Fallback, other.CachesByQuery, other.ExcludesX);

    /// <summary>Whether an up after one with <paramref name="other"/> has nothing to do.</summary>
    public bool IsSameAs(Declaration other) =>
        this with { Files = other.Files, Targets = other.Targets } == other
        && Files.SequenceEqual(other.Files)
        && Targets.SequenceEqual(other.Targets);

    public bool Tracks(string path) => !ExcludesX || !path.StartsWith("/x", StringComparison.Ordinal);

    /// <summary>The inputs of the resource that counts.</summary>
    /// <param name="folder">Where the files lie.</param>
    public Struct CountedInputs(string folder)
    {
        var inputs = new Struct();
        AddFiles(inputs, folder);
        return inputs;
    }

    /// <param name="folder">Where the files lie.</param>
    /// <param name="distributions">The distributions' ids.</param>
    /// <param name="alias">The other domain name of one of them.</param>
    /// <param name="counted">What was counted; null where nothing is.</param>
    public Struct Inputs(string folder, IReadOnlyList<string> distributions, string alias, Struct? counted)
    {
        var inputs = new Struct { Fields = { ["maxPaths"] = Value.ForNumber(MaxPaths), ["waitForCompletion"] = Value.ForBool(Waits) } };
        AddTargets(inputs, distributions, alias);
        if (Batch > 0)
        {
            inputs.Fields["invalidationBatch"] = Batched();
            return inputs;
        }

        AddContent(inputs, folder, counted);
        AddServing(inputs);
        if (HasOwnPaths)
        {
            inputs.Fields["paths"] = Texts([Prefix + "/a*", Prefix + "/b/*"]);
        }

        if (Trigger > 0)
        {
            inputs.Fields["triggers"] = Value.ForStruct(new Struct { Fields = { ["by hand"] = Value.ForString($"{Trigger}") } });
        }

        if (SkipsOnCreate)
        {
            inputs.Fields["onCreate"] = Value.ForString("skip");
        }

        return inputs;
    }

    public override string ToString() =>
        $"{Name}: {string.Join(' ', Files.Select(file => $"{file.Key}={file.Value}"))}{(IsFolder ? " (folder)" : "")}"
        + $"{(ExcludesX ? " without x*" : "")} at \"{Prefix}\"{(HasIndex ? "" : ", no index")}, fallback {Fallback ?? "none"}"
        + $"{(CachesByQuery ? ", by query" : "")}, {(IsAlias ? "alias and " : "")}{string.Join('+', Targets)}, trigger {Trigger}"
        + $"{(HasOwnPaths ? ", own paths" : "")}{(Batch > 0 ? $", batch r{Batch}" : "")}, at most {MaxPaths}{(Waits ? ", waits" : "")}"
        + $"{(IgnoresChanges ? ", ignores changes" : "")}{(SkipsOnCreate ? ", skips" : "")}{(IsWhole ? ", content" : "")}";

    private void AddTargets(Struct inputs, IReadOnlyList<string> distributions, string alias)
    {
        if (IsAlias)
        {
            inputs.Fields["alias"] = Value.ForString(alias);
        }
        else if (Targets is [var only])
        {
            inputs.Fields["distributionId"] = Value.ForString(distributions[only]);
        }
        else
        {
            inputs.Fields["distributionIds"] = Texts(Targets.Select(target => distributions[target]));
        }
    }

    private Value Batched() =>
        Value.ForStruct(
            new Struct
            {
                Fields =
                {
                    ["callerReference"] = Value.ForString($"r{Batch}"),
                    ["paths"] = Value.ForStruct(new Struct { Fields = { ["quantity"] = Value.ForNumber(1), ["items"] = Texts(["/b/*"]) } }),
                },
            }
        );

    private void AddContent(Struct inputs, string folder, Struct? counted)
    {
        if (counted is not null && IsWhole)
        {
            inputs.Fields["content"] = counted.Fields["content"];
            return;
        }

        AddFiles(inputs, folder);
        if (counted is not null)
        {
            inputs.Fields["revision"] = counted.Fields["revision"];
        }
    }

    private void AddFiles(Struct inputs, string folder)
    {
        if (!IsFolder)
        {
            var assets = new Struct();
            foreach (var (path, content) in Files.Where(file => Tracks(file.Key)))
            {
                assets.Fields[path] = Value.ForString(RandomSite.TextOf(content));
            }

            inputs.Fields["assets"] = Value.ForStruct(assets);
            return;
        }

        inputs.Fields["sourceDirectory"] = Value.ForString(folder);
        if (ExcludesX)
        {
            inputs.Fields["exclude"] = Texts(["x*"]);
        }
    }

    private void AddServing(Struct inputs)
    {
        if (Prefix.Length > 0)
        {
            inputs.Fields["pathPrefix"] = Value.ForString(Prefix);
        }

        if (!HasIndex)
        {
            inputs.Fields["indexDocument"] = Value.ForString("");
        }

        if (Fallback is not null)
        {
            inputs.Fields["fallbackDocument"] = Value.ForString(Prefix + Fallback);
        }

        if (CachesByQuery)
        {
            inputs.Fields["queryStrings"] = Value.ForBool(true);
        }
    }

    private static Value Texts(IEnumerable<string> texts) => Value.ForList([.. texts.Select(Value.ForString)]);
}
