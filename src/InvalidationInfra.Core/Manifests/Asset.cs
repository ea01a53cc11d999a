namespace InvalidationInfra.Core.Manifests;

/// <summary>A deployed file.</summary>
/// <param name="Path">Its URL path, raw (not URL-encoded), starting with <c>/</c>.</param>
/// <param name="Hash">
/// What stands for its content, an opaque string: lower-case hex SHA-256 for hashed folders, anything that changes with the content
/// otherwise.
/// </param>
public readonly record struct Asset(string Path, string Hash);
