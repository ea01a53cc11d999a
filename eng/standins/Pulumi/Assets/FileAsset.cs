namespace Pulumi;

/// <summary>An asset that is a file on disk; a relative path starts at the program's folder.</summary>
public sealed class FileAsset(string path) : Asset("path", path);
