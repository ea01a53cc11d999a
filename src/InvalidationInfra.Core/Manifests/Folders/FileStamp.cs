using Microsoft.Win32.SafeHandles;

namespace InvalidationInfra.Core.Manifests.Folders;

/// <summary>The marks that tell a file from what it was before, without reading it.</summary>
/// <param name="Length">The length in bytes.</param>
/// <param name="Modified">When its content was last written, in nanoseconds since 1970; whoever writes it can set this back.</param>
/// <param name="Changed">
/// When anything of it was last changed, in nanoseconds since 1970, which only the system sets; 0 where the system does not tell.
/// </param>
/// <param name="Inode">Which file it is; 0 where the system does not tell.</param>
internal readonly record struct FileStamp(long Length, long Modified, long Changed, ulong Inode)
{
    // The coarsest clock of any file system: FAT's. A file that was written so short a time ago can be written again without a trace.
    private static readonly TimeSpan CoarsestClock = TimeSpan.FromSeconds(2);

    public static FileStamp Of(SafeFileHandle file) =>
        LinuxStatus.TryGet(file)?.Stamp ?? new(RandomAccess.GetLength(file), Nanoseconds(File.GetLastWriteTimeUtc(file)), 0, 0);

    public static FileStamp Portable(long length, DateTime modified) => new(length, Nanoseconds(modified), 0, 0);

    /// <summary>
    /// Whether a file with this very stamp after <paramref name="moment"/> cannot but have the content that it had then. Never where only
    /// <see cref="Modified"/> is known: a build that sets all its files' times to one moment writes other content under it.
    /// </summary>
    public bool IsAtRest(DateTimeOffset moment) => Changed != 0 && Changed < Nanoseconds(moment.UtcDateTime - CoarsestClock);

    /// <summary>Whether this file was written since it had the stamp <paramref name="before"/>.</summary>
    /// <remarks>Without the inode, which some file systems on a network number again each time they are asked.</remarks>
    public bool IsWrittenSince(FileStamp before) => this with { Inode = 0 } != before with { Inode = 0 };

    private static long Nanoseconds(DateTime moment) => (moment - DateTime.UnixEpoch).Ticks * TimeSpan.NanosecondsPerTick;
}
