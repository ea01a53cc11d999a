using System.Globalization;

namespace Rehearsal.Cloud.Api;

/// <summary>A page of a list. The marker of the next page is the id of the last item of this one.</summary>
internal sealed record Page<T>(string Marker, string? NextMarker, int MaxItems, IReadOnlyList<T> Items)
{
    private const int DefaultMaxItems = 100;

    /// <exception cref="CloudFrontException">InvalidArgument: the marker or the number is not one.</exception>
    public static Page<T> Of(IReadOnlyList<T> all, Func<T, string> id, string? marker, string? maxItems)
    {
        var max = DefaultMaxItems;
        if (
            !string.IsNullOrEmpty(maxItems)
            && (!int.TryParse(maxItems, NumberStyles.None, CultureInfo.InvariantCulture, out max) || max == 0)
        )
        {
            throw CloudFrontException.InvalidArgument("MaxItems is not a positive number.");
        }

        var start = 0;
        if (!string.IsNullOrEmpty(marker))
        {
            start = 1 + Enumerable.Range(0, all.Count).FirstOrDefault(i => id(all[i]) == marker, -1);
            if (start == 0)
            {
                throw CloudFrontException.InvalidArgument("The marker is not an id of this list.");
            }
        }

        var items = all.Skip(start).Take(max).ToArray();
        return new Page<T>(marker ?? "", start + items.Length < all.Count ? id(items[^1]) : null, max, items);
    }
}
