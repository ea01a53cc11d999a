namespace InvalidationInfra.Core.Changes;

/// <summary>The way in which an asset differs between two manifests.</summary>
public enum ChangeKind
{
    /// <summary>It is only in the manifest after.</summary>
    Added,

    /// <summary>It is in both, with different hashes.</summary>
    Changed,

    /// <summary>It is only in the manifest before.</summary>
    Removed,
}
