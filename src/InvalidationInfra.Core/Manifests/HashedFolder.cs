namespace InvalidationInfra.Core.Manifests;

/// <summary>A folder whose files were hashed.</summary>
/// <param name="Manifest">Its files, never none.</param>
/// <param name="LeftOut">
/// The files, and folders as one, that were left out because they are of no site, such as <c>.DS_Store</c> and <c>.git</c>: paths from the
/// folder, in ordinal order.
/// </param>
public sealed record HashedFolder(Manifest Manifest, IReadOnlyList<string> LeftOut);
