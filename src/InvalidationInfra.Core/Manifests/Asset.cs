namespace InvalidationInfra.Core.Manifests;

/// <summary>A deployed file.</summary>
/// <param name="Path">Its URL path, raw (not URL-encoded), starting with <c>/</c>.</param>
/// <param name="Hash">
/// What stands for its content, an opaque string: for hashed folders the first 32 lower-case hex digits of its SHA-256 (64 up to version
/// 0.1), anything that changes with the content otherwise. <see cref="AssetHash.AreEqual"/> compares two.
/// </param>
public readonly record struct Asset(string Path, string Hash);
