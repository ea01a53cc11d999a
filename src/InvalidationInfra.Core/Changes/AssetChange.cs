namespace InvalidationInfra.Core.Changes;

/// <summary>One asset that differs between two manifests.</summary>
/// <param name="Path">Its raw URL path.</param>
/// <param name="Kind">How it differs.</param>
public readonly record struct AssetChange(string Path, ChangeKind Kind);
