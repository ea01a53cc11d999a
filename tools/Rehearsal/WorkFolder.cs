namespace Rehearsal;

/// <summary>The temporary folders that rehearsals work in.</summary>
internal static class WorkFolder
{
    /// <summary>Makes an empty one.</summary>
    /// <exception cref="IOException">There is no place for one; the message says where, and what to do.</exception>
    public static DirectoryInfo Create(string prefix)
    {
        try
        {
            return Directory.CreateTempSubdirectory(prefix);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new IOException(
                $"no temporary folder can be made in {Path.GetTempPath()}: set TMPDIR to a folder that this user may write to",
                e
            );
        }
    }

    /// <summary>What to say of an error: one of a full disk often has no path.</summary>
    public static string Explain(Exception error) =>
        IsDiskFull(error)
            ? $"{error.Message}: make room, or set TMPDIR to a folder on another disk than that of {Path.GetTempPath()}"
            : error.Message;

    // ENOSPC of Unix, and ERROR_DISK_FULL of Windows.
    private static bool IsDiskFull(Exception error) => error is IOException { HResult: 28 or unchecked((int)0x8007_0070) };
}
