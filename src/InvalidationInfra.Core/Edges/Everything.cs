namespace InvalidationInfra.Core.Edges;

/// <summary>The reason why all that edges hold may be stale.</summary>
public enum Everything
{
    /// <summary>It is not: only some URLs may be.</summary>
    Nothing,

    /// <summary>The edges of this target were never told anything.</summary>
    Untold,

    /// <summary>The fallback document, which edges hold under URLs that no list has, serves something else.</summary>
    Fallback,

    /// <summary>
    /// Content was deployed that this resource has not seen: the count of contents does not continue the one that was told.
    /// </summary>
    Missed,

    /// <summary>A trigger of the user's changed.</summary>
    Trigger,
}
