using Rehearsal.Cloud.Edges;

namespace Rehearsal.Cloud.Api;

/// <summary>
/// An item of an invalidation batch and what it matches: one URL, a prefix of URLs, or a cache tag. A path matches URLs as viewers
/// spelled them; only an escaped star is the star itself, which a path has no other way to name.
/// </summary>
internal sealed record InvalidationPattern(string Text, bool IsWildcard, bool IsTag)
{
    private const int MaxPathLength = 4000;
    private const int MaxTagLength = 256;

    private readonly string _literal = IsTag ? Text : Text.Replace("%2A", "*", StringComparison.OrdinalIgnoreCase);

    /// <summary>The URLs that it names, where it is no prefix and no tag.</summary>
    public IEnumerable<string> Urls => IsWildcard || IsTag ? [] : [Text, _literal];

    /// <exception cref="CloudFrontException">InvalidArgument: the item cannot be invalidated.</exception>
    public static InvalidationPattern Parse(string item)
    {
        if (item.StartsWith('#'))
        {
            return Tag(item[1..]);
        }

        if (item.Length is 0 or > MaxPathLength || item.Any(letter => letter is < '!' or > '}'))
        {
            throw CloudFrontException.InvalidPath(item);
        }

        var rooted = item.StartsWith('/') ? item : "/" + item;
        return rooted.EndsWith('*')
            ? new InvalidationPattern(rooted[..^1], IsWildcard: true, IsTag: false)
            : new InvalidationPattern(rooted, IsWildcard: false, IsTag: false);
    }

    public bool Matches(CachedCopy copy)
    {
        if (IsTag)
        {
            return copy.Tags.Contains(Text);
        }

        return IsWildcard
            ? copy.Url.StartsWith(Text, StringComparison.Ordinal) || copy.Url.StartsWith(_literal, StringComparison.Ordinal)
            : copy.Url == Text || copy.Url == _literal;
    }

    private static InvalidationPattern Tag(string tag)
    {
        if (tag.Length is 0 or > MaxTagLength || tag.Any(letter => letter is < '!' or > '~' or ',' or '*'))
        {
            throw CloudFrontException.InvalidPath("#" + tag);
        }

        return new InvalidationPattern(tag, IsWildcard: false, IsTag: true);
    }
}
