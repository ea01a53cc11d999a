using System.Security.Cryptography;
using System.Text;
using InvalidationInfra.Core.Edges;
using InvalidationInfra.Core.Pictures;
using InvalidationInfra.Provider.Logging;
using InvalidationInfra.Provider.Resources;

namespace InvalidationInfra.Provider.Pictures;

/// <summary>
/// The folder that receives pictures of plans, where the configuration names one: a page for each plan, which a line of the log names.
/// </summary>
/// <param name="programFolder">The folder that a relative one is relative to, which the engine starts a plugin in.</param>
internal sealed class PlanFolder(string programFolder, SecretRedactor redactor, IEngineLog log)
{
    private const int MaxNameLength = 60;
    private const int DigestLength = 8;

    // The state has no sizes: all files are drawn alike.
    private static readonly Dictionary<string, long> UnknownSizes = [];

    private volatile string? _folder;

    /// <summary>Changes the folder; null for no pictures.</summary>
    public void Configure(string? folder) => _folder = folder;

    /// <summary>
    /// Draws the steps of a resource that drop a part of its site; of targets with the same plan one is drawn. A folder that cannot be
    /// written is a warning: no deployment fails for a picture.
    /// </summary>
    public async Task DrawAsync(string urn, IEnumerable<TargetStep> steps)
    {
        if (_folder is not { } folder)
        {
            return;
        }

        foreach (var (index, step) in steps.Where(IsWorthAPicture).DistinctBy(KeyOf).Index())
        {
            await DrawAsync(urn, Path.Combine(folder, FileNameOf(urn, index + 1)), step);
        }
    }

    /// <summary>
    /// The name of the page: the resource's, of letters and digits that every file system takes, and a digest of its URN, which tells
    /// resources of the same name apart and makes a file of names that systems reserve.
    /// </summary>
    /// <param name="number">1 for the first plan of the resource.</param>
    internal static string FileNameOf(string urn, int number)
    {
        var name = ResourceUrn
            .NameOf(urn)
            .Take(MaxNameLength)
            .Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '_' ? letter : '-');
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(urn)))[..DigestLength];
        var ending = number == 1 ? ".html" : $"-{number}.html";
        return $"{string.Concat(name).TrimStart('.', '-')}-{digest}{ending}".TrimStart('-');
    }

    private async Task DrawAsync(string urn, string name, TargetStep step)
    {
        try
        {
            var file = Path.GetFullPath(name, programFolder);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllTextAsync(file, redactor.Redact(PlanPage.Of(step.Plan, step.Stale.Urls, UnknownSizes)));
            await log.InfoAsync(urn, $"picture of the plan: {file}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            await log.WarningAsync(
                urn,
                $"cloudfront-invalidation:planDirectory: the picture of the plan cannot be written: {e.Message}. Nothing else is "
                    + "affected; name a folder that can be written, or unset it"
            );
        }
    }

    // Where everything is dropped there is nothing to see, and what own paths leave stale is in a warning.
    private static bool IsWorthAPicture(TargetStep step) =>
        step is { Paths.IsEmpty: false, IsUntold: false, Stale.Everything: Everything.Nothing, Plan: { Stale: > 0, Uncovered.Count: 0 } };

    private static string KeyOf(TargetStep step) => string.Join('\n', step.Paths.Select(path => path.Encoded).Prepend(step.Plan.Summary));
}
