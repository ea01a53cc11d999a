namespace InvalidationInfra.Core.Plans;

/// <summary>How many paths of each kind a plan may have.</summary>
internal readonly record struct PlanBudget(int Paths, int Exact, int Wildcards)
{
    public static PlanBudget Of(int maxPaths, InvalidationQuota quota) =>
        new(maxPaths, Math.Min(maxPaths, quota.ExactPaths), Math.Min(maxPaths, quota.Wildcards));

    /// <summary>Whether no quota can be reached before the paths run out; then only their number matters.</summary>
    public bool IsOnlyPaths => Exact >= Paths && Wildcards >= Paths;

    public bool Allows(PartialPlan plan) => plan.Paths <= Paths && plan.Exact <= Exact && plan.Wildcards <= Wildcards;
}
