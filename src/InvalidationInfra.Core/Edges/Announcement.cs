using System.Collections.Immutable;
using InvalidationInfra.Core.Paths;
using InvalidationInfra.Core.Plans;

namespace InvalidationInfra.Core.Edges;

/// <summary>The inputs' word on what a deployment has to tell the edges.</summary>
public sealed record Announcement
{
    /// <summary>The content that the origin serves now, and how.</summary>
    public required Deployment Now { get; init; }

    /// <summary>The ids of the distributions or tenants.</summary>
    public required ImmutableArray<string> Targets { get; init; }

    /// <summary>The place of the content among all that were counted; <see langword="null"/> where contents are not counted.</summary>
    public ContentCount? Count { get; init; }

    /// <summary>The user's knowledge of the assets.</summary>
    public AssetRules Rules { get; init; } = AssetRules.None;

    /// <summary>The limits of a plan: how many paths, and how they cover.</summary>
    public required PlanLimits Limits { get; init; }

    /// <summary>The user's own paths, in place of a plan; empty where paths are planned.</summary>
    public ImmutableArray<InvalidationPath> Paths { get; init; } = [];

    /// <summary>Cache tags that are dropped with whatever is.</summary>
    public ImmutableArray<InvalidationPath> Tags { get; init; } = [];

    /// <summary>Whether <see cref="Paths"/> are a batch that is sent whole when it changes, and with nothing else.</summary>
    public bool IsBatch { get; init; }

    /// <summary>
    /// Whether something that no comparison of assets shows demands that everything is dropped: a trigger, other paths, another batch.
    /// </summary>
    public bool IsForced { get; init; }

    /// <summary>Whether a target that was never told anything is known to hold nothing.</summary>
    public bool UntoldIsEmpty { get; init; }

    /// <summary>The text of all that a step announces besides assets, for the caller reference.</summary>
    public string Context { get; init; } = "";

    /// <summary>The text of all that this announces, from which caller references are derived.</summary>
    public string Digest => string.Join('\n', Now.Digest, Context);
}
