namespace InvalidationInfra.Core.Manifests.Folders;

/// <summary>The kind of what has a name in a folder.</summary>
internal enum FileKind
{
    File,
    Folder,
    Link,
    Pipe,
    Socket,
    Device,
}
