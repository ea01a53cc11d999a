using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace InvalidationInfra.Core.Manifests.Folders;

/// <summary>
/// The facts about a file that Linux tells and .NET does not: its kind, its inode, when it was last changed, and nanoseconds.
/// </summary>
internal readonly partial record struct LinuxStatus(FileKind Kind, FileStamp Stamp)
{
    private const int WorkingDirectory = -100;
    private const int OfTheHandleItself = 0x1000;
    private const int NotThroughLinks = 0x100;
    private const uint BasicFields = 0x7ff;
    private const long NanosecondsASecond = 1_000_000_000;

    private const ushort KindMask = 0xf000;
    private const ushort Pipe = 0x1000;
    private const ushort Socket = 0xc000;
    private const ushort CharacterDevice = 0x2000;
    private const ushort BlockDevice = 0x6000;
    private const ushort Folder = 0x4000;
    private const ushort Link = 0xa000;

    // Where the C library is older than the call (glibc before 2.28), one try shows it.
    private static bool _isMissing = !OperatingSystem.IsLinux();

    /// <summary>The status of a path, not through a link at its end; null where the system cannot tell.</summary>
    public static LinuxStatus? TryGet(string path) =>
        TryCall((out Status status) => StatX(WorkingDirectory, path, NotThroughLinks, BasicFields, out status));

    /// <summary>The status of an open file; null where the system cannot tell.</summary>
    public static LinuxStatus? TryGet(SafeFileHandle file) =>
        TryCall((out Status status) => StatX(file, "", OfTheHandleItself, BasicFields, out status));

    private static LinuxStatus? TryCall(Call call)
    {
        if (_isMissing)
        {
            return null;
        }

        try
        {
            return call(out var status) == 0 ? Of(status) : null;
        }
        catch (EntryPointNotFoundException)
        {
            _isMissing = true;
            return null;
        }
    }

    private static LinuxStatus Of(in Status status) =>
        new(
            (status.Mode & KindMask) switch
            {
                Pipe => FileKind.Pipe,
                Socket => FileKind.Socket,
                Folder => FileKind.Folder,
                Link => FileKind.Link,
                CharacterDevice or BlockDevice => FileKind.Device,
                _ => FileKind.File,
            },
            new(
                (long)status.Size,
                status.ModifiedSeconds * NanosecondsASecond + status.ModifiedNanoseconds,
                status.ChangedSeconds * NanosecondsASecond + status.ChangedNanoseconds,
                status.Inode
            )
        );

    private delegate int Call(out Status status);

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int StatX(int folder, string path, int flags, uint fields, out Status status);

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int StatX(SafeFileHandle folder, string path, int flags, uint fields, out Status status);

    // The kernel's struct statx: the same on every architecture.
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct Status
    {
        [FieldOffset(28)]
        public ushort Mode;

        [FieldOffset(32)]
        public ulong Inode;

        [FieldOffset(40)]
        public ulong Size;

        [FieldOffset(96)]
        public long ChangedSeconds;

        [FieldOffset(104)]
        public uint ChangedNanoseconds;

        [FieldOffset(112)]
        public long ModifiedSeconds;

        [FieldOffset(120)]
        public uint ModifiedNanoseconds;
    }
}
