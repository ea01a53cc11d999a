using System.Collections.Immutable;
using InvalidationInfra.Core.Paths;

namespace InvalidationInfra.Core.Edges;

/// <summary>The state's memory of the edges: all that the next step is decided on.</summary>
public sealed record KnownEdges
{
    /// <summary>A state in which nothing was ever told.</summary>
    public static KnownEdges None { get; } = new();

    /// <summary>
    /// The deployment that every known target was last told of, where its suspects are not concerned; <see langword="null"/> where nothing
    /// is tracked, or where the state does not say.
    /// </summary>
    public Deployment? Told { get; init; }

    /// <summary>The identity of the content count that was told; <see langword="null"/> where contents are not counted.</summary>
    public string? Count { get; init; }

    /// <summary>The targets that were told something. Any other one is untold, whatever the reason.</summary>
    public ImmutableSortedDictionary<string, TargetState> Targets { get; init; } =
        ImmutableSortedDictionary.Create<string, TargetState>(StringComparer.Ordinal);

    /// <summary>Whether an earlier step of a target is not finished.</summary>
    public bool HasSuspects(string target) => Targets.TryGetValue(target, out var known) && !known.Edges.Suspects.IsEmpty;

    /// <summary>The same knowledge of targets of which one holds nobody knows what: all that is tracked there is suspect.</summary>
    public KnownEdges Distrusting(string target) =>
        Targets.TryGetValue(target, out var known) && Told is { } told
            ? this with
            {
                Targets = Targets.SetItem(
                    target,
                    known with
                    {
                        Edges = known.Edges with { Suspects = PathCover.Reduced(known.Edges.Suspects.Concat(told.Serving.Everything)) },
                    }
                ),
            }
            : this;

    /// <summary>
    /// The same knowledge without its details: at every target, all that is tracked is suspect. That takes a few bytes, however much there
    /// was to remember.
    /// </summary>
    public KnownEdges DistrustingAll()
    {
        var suspects = Told is { } told ? told.Serving.Everything : [InvalidationPath.Wildcard("/")];
        return this with
        {
            Targets = Targets.ToImmutableSortedDictionary(
                target => target.Key,
                target => target.Value with { Edges = new EdgeState(Suspects: suspects, Uncovered: [], Removed: []) },
                StringComparer.Ordinal
            ),
        };
    }
}
