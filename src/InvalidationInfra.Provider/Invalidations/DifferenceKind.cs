namespace InvalidationInfra.Provider.Invalidations;

internal enum DifferenceKind
{
    Added,
    Removed,
    Changed,
}
