namespace InvalidationInfra.Provider.CloudFront;

/// <summary>
/// The shared AWS files, as far as a mistake in them can be told without quoting it: what stands in a line that is no setting may be a key.
/// </summary>
internal static class CredentialFiles
{
    // Longer than any that a person keeps.
    private const int MaxLines = 100_000;

    /// <summary>A sentence about the first line that is no setting; null where there is none.</summary>
    public static string? FindMistake() =>
        FindMistake(PathOf("AWS_SHARED_CREDENTIALS_FILE", "credentials")) ?? FindMistake(PathOf("AWS_CONFIG_FILE", "config"));

    private static string PathOf(string variable, string name) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } path
            ? path
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".aws", name);

    private static string? FindMistake(string path)
    {
        try
        {
            foreach (var (index, line) in File.ReadLines(path).Take(MaxLines).Index())
            {
                if (!IsLine(line))
                {
                    return $"line {index + 1} of {path} is neither [PROFILE] nor NAME = VALUE: correct it";
                }
            }

            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Whether a file that is not there is missed shows elsewhere.
            return e is FileNotFoundException or DirectoryNotFoundException ? null : $"{path} cannot be read: make it readable";
        }
    }

    private static bool IsLine(string line) =>
        line.Trim() is not { Length: > 0 } text || text[0] is '#' or ';' || (text[0] == '[' && text.Contains(']')) || text.IndexOf('=') > 0;
}
