namespace InvalidationInfra.Core.Plans.Optimum;

/// <summary>A chosen wildcard and those before it; partial plans share their beginnings.</summary>
/// <param name="Candidate">Its number: candidates are numbered in ordinal order of their prefixes.</param>
internal sealed record Chosen(int Candidate, Chosen? Before)
{
    /// <summary>
    /// Whether the first of two equally long lists comes first in ordinal order: by the earliest wildcard in which they differ.
    /// </summary>
    public static bool ComesFirst(Chosen? one, Chosen? other)
    {
        var first = false;
        while (!ReferenceEquals(one, other))
        {
            if (one!.Candidate != other!.Candidate)
            {
                first = one.Candidate < other.Candidate;
            }

            (one, other) = (one.Before, other.Before);
        }

        return first;
    }
}
