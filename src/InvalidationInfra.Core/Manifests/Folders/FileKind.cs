namespace InvalidationInfra.Core.Manifests.Folders;

/// <summary>What can have a name in a folder.</summary>
internal enum FileKind
{
    File,
    Folder,
    Link,
    Pipe,
    Socket,
    Device,
}
