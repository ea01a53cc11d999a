using InvalidationInfra.Core.Plans;
using InvalidationInfra.Core.Urls;

namespace InvalidationInfra.Core.Tests.Plans.Optimum;

/// <summary>What a site looks like to the oracle: the stale spellings, each once, and a copy of each good URL as it is usually spelled.</summary>
internal sealed record SpelledSite(Spelling[] Stale, (string Text, long Weight)[] Good)
{
    public static SpelledSite Of(CachedUrl[] urls)
    {
        var stale = urls.Where(url => url.IsStale)
            .SelectMany(url => Spellings.Of(url.Path))
            .DistinctBy(spelling => (spelling.Text, spelling.IsExact))
            .ToArray();
        var good = urls.Where(url => !url.IsStale)
            .Select(url => (Usual: Assert.Single(Spellings.Of(url.Path), spelling => spelling.IsUsual), url.Weight))
            .Where(copy => !copy.Usual.IsExact || !stale.Any(spelling => spelling.IsExact && spelling.Text == copy.Usual.Text))
            .Select(copy => (copy.Usual.Text, copy.Weight));
        return new(stale, [.. good]);
    }

    /// <summary>Where an encoded text may be cut: after each character, which is one byte or the escapes of one to four.</summary>
    public static IEnumerable<int> CutsOf(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            at += text[at] != '%' ? 1 : 3 * BytesOf(Convert.ToByte(text.Substring(at + 1, 2), 16));
            yield return at;
        }
    }

    private static int BytesOf(byte first) =>
        first switch
        {
            < 0x80 => 1,
            < 0xE0 => 2,
            < 0xF0 => 3,
            _ => 4,
        };
}
