namespace InvalidationInfra.Core.Plans;

/// <summary>A plan for a part of the tree: some wildcards, and every other stale URL of that part exactly.</summary>
/// <param name="Narrowness">The lengths of the wildcards' prefixes, added up: of equal plans the narrower one is taken.</param>
internal readonly record struct PartialPlan(long Needless, int Exact, int Wildcards, int Narrowness, Choice? Choice)
{
    public int Paths => Exact + Wildcards;

    public PartialPlan With(PartialPlan other) => new(
        Needless + other.Needless, Exact + other.Exact, Wildcards + other.Wildcards, Narrowness + other.Narrowness, Choice.Both(Choice, other.Choice));

    /// <summary>The order of the objectives: what is dropped needlessly, the paths, the wildcards, and then the narrowness.</summary>
    public bool IsBetterThan(PartialPlan other)
    {
        if (Needless != other.Needless)
            return Needless < other.Needless;
        if (Paths != other.Paths)
            return Paths < other.Paths;
        return Wildcards != other.Wildcards ? Wildcards < other.Wildcards : Narrowness > other.Narrowness;
    }
}
