using System.Text;
using Rehearsal.Cloud;

namespace Rehearsal.Histories;

/// <summary>
/// The files that one resource tracks: what is deployed now, and what has been before. An own little model, which knows nothing of the
/// provider.
/// </summary>
internal sealed class RandomSite
{
    private readonly Random _random;
    private readonly List<Dictionary<string, int>> _earlier = [];
    private int _lastContent;
    private int _lastVersion;

    /// <param name="prefix">Where it is served, <c>/r1</c>; empty: at the root.</param>
    public RandomSite(string prefix, Random random)
    {
        Prefix = prefix;
        _random = random;
        for (var i = random.Next(4, 12); i > 0; i--)
        {
            Files[NewPath()] = NewContent();
        }
    }

    public string Prefix { get; }

    /// <summary>Path under the prefix to the number of its content.</summary>
    public Dictionary<string, int> Files { get; private set; } = new(StringComparer.Ordinal);

    /// <summary>The version of each object in the bucket: another one at each upload.</summary>
    public Dictionary<string, string> Versions { get; } = new(StringComparer.Ordinal);

    /// <summary>Every URL that has ever had a file, with its prefix.</summary>
    public SortedSet<string> Urls { get; } = new(StringComparer.Ordinal);

    public static string TextOf(int content) => $"content {content}";

    /// <summary>Changes something, or goes back to something, and says what.</summary>
    public string Change()
    {
        if (_earlier.Count > 1 && _random.Next(4) == 0)
        {
            var index = _random.Next(_earlier.Count);
            Files = new Dictionary<string, int>(_earlier[index], StringComparer.Ordinal);
            return $"back to what it was {_earlier.Count - index} changes ago";
        }

        _earlier.Add(new Dictionary<string, int>(Files, StringComparer.Ordinal));
        var path = Files.Keys.Order(StringComparer.Ordinal).ElementAt(_random.Next(Files.Count));
        switch (_random.Next(5))
        {
            case 0:
                Files[NewPath()] = NewContent();
                return "a new file";
            case 1 when Files.Count > 1:
                Files.Remove(path);
                return $"{path} removed";
            case 2 when Files.Count > 1:
                Files[NewPath()] = Files[path];
                Files.Remove(path);
                return $"{path} renamed";
            default:
                Files[path] = NewContent();
                return $"{path} edited";
        }
    }

    /// <summary>Brings the bucket to the files' content: what differs is uploaded, what is gone is deleted.</summary>
    public void Upload(EmbeddedCloud cloud, string bucket)
    {
        foreach (var (path, content) in Files)
        {
            var bytes = Encoding.UTF8.GetBytes(TextOf(content));
            Urls.Add(Prefix + path);
            if (cloud.Buckets[bucket].TryGetValue(KeyOf(path), out var stored) && stored.Content.Span.SequenceEqual(bytes))
            {
                continue;
            }

            cloud.PutObject(bucket, KeyOf(path), bytes);
            Versions[path] = $"v{++_lastVersion}";
        }

        foreach (var path in Versions.Keys.Except(Files.Keys).ToList())
        {
            cloud.DeleteObject(bucket, KeyOf(path));
            Versions.Remove(path);
        }
    }

    private string KeyOf(string path) => (Prefix + path)[1..];

    private int NewContent() => ++_lastContent;

    private string NewPath()
    {
        var folder = _random.Next(3) switch
        {
            0 => "/",
            1 => "/a/",
            _ => "/b/",
        };
        var path = _random.Next(5) == 0 ? $"{folder}index.html" : $"{folder}f{_random.Next(100)}.js";
        return Files.ContainsKey(path) ? NewPath() : path;
    }
}
