namespace InvalidationInfra.Core.Edges;

/// <summary>The place of a content among all that were counted before they were uploaded.</summary>
/// <param name="Id">The identity of this count.</param>
/// <param name="Previous">The identity of the count before; <see langword="null"/> for the first.</param>
public sealed record ContentCount(string Id, string? Previous)
{
    /// <summary>Whether no content was counted between the one that was told and this one.</summary>
    /// <param name="told">The identity that was told; <see langword="null"/> where contents were not counted then.</param>
    /// <param name="now">The count now; <see langword="null"/> where contents are not counted any more.</param>
    public static bool Continues(string? told, ContentCount? now) =>
        now is null ? told is null : told is not null && (now.Id == told || now.Previous == told);
}
