using InvalidationInfra.Core.Urls;

namespace InvalidationInfra.Core.Plans;

/// <summary>A spelling under which an edge may hold a stale copy.</summary>
/// <param name="Spelling">The spelling.</param>
/// <param name="Stale">The number of its URL among the stale URLs.</param>
internal readonly record struct StaleSpelling(Spelling Spelling, int Stale)
{
    /// <summary>The order in which those that start alike follow each other; of two equal texts the exact one comes first.</summary>
    public static int Compare(StaleSpelling a, StaleSpelling b)
    {
        var order = string.CompareOrdinal(a.Spelling.Text, b.Spelling.Text);
        return order != 0 ? order : b.Spelling.IsExact.CompareTo(a.Spelling.IsExact);
    }
}
