namespace Pulumi;

/// <summary>An archive that is a folder, or a .zip or .tar file, on disk.</summary>
public sealed class FileArchive(string path) : Archive("path", path);
