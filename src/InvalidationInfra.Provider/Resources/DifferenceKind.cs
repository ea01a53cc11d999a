namespace InvalidationInfra.Provider.Resources;

internal enum DifferenceKind
{
    Added,
    Removed,
    Changed,
}
