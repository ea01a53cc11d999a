using System.Globalization;
using System.Net;
using System.Text;

namespace InvalidationInfra.Core.Pictures;

/// <summary>Draws a site as nested rectangles in SVG: a file each, or a folder each where files would be too small to see.</summary>
internal static class Treemap
{
    public const double Width = 1200;
    public const double Height = 640;

    // Smaller ones cannot be told apart, and a site of a million files must still be a page that opens.
    private const double SmallestArea = 16;
    private const double LabelHeight = 14;
    private const double LetterWidth = 6.6;

    public static string Draw(TreemapFolder site)
    {
        var svg = new StringBuilder();
        if (site.Size > 0)
        {
            Draw(site, new Rectangle(0, 0, Width, Height), isRoot: true, svg);
        }

        return svg.ToString();
    }

    private static void Draw(TreemapFolder folder, Rectangle place, bool isRoot, StringBuilder svg)
    {
        var parts = folder
            .Folders.Select(below => (below.Name, below.Size, Folder: (TreemapFolder?)below, Fate: below.MainFate))
            .Concat(folder.Urls.Select(url => (Name: url.Path, url.Size, Folder: (TreemapFolder?)null, url.Fate)))
            .Where(part => part.Size > 0)
            .OrderByDescending(part => part.Size)
            .ThenBy(part => part.Name, StringComparer.Ordinal)
            .ToList();
        if (parts.Count == 0)
        {
            return;
        }

        var places = Squarified.Divide(isRoot ? place : Inner(folder, place, svg), [.. parts.Select(part => part.Size)]);
        foreach (var (part, at) in parts.Zip(places))
        {
            if (part.Folder is { } below && at.Area > SmallestArea * 4)
            {
                Draw(below, at, isRoot: false, svg);
            }
            else if (at.Area > 0)
            {
                DrawPart(part.Name + (part.Folder is null ? "" : "/…"), part.Fate, at, svg);
            }
        }
    }

    private static Rectangle Inner(TreemapFolder folder, Rectangle place, StringBuilder svg)
    {
        if (place.Height < LabelHeight * 3 || place.Width < 60)
        {
            return place.Inset(1, 1);
        }

        Label(Fitting(folder.Name + "/", place.Width), place.X + 3, place.Y + LabelHeight - 3, "folder", svg);
        return place.Inset(2, LabelHeight + 1);
    }

    private static void DrawPart(string name, UrlFate fate, Rectangle at, StringBuilder svg)
    {
        var kind = fate.ToString().ToLowerInvariant();
        svg.Append(
                CultureInfo.InvariantCulture,
                $"<rect class=\"{kind}\" x=\"{at.X:0.#}\" y=\"{at.Y:0.#}\" width=\"{at.Width:0.#}\" height=\"{at.Height:0.#}\">"
            )
            .Append("<title>")
            .Append(WebUtility.HtmlEncode(name))
            .Append("</title></rect>\n");
        var label = name[(name.LastIndexOf('/') + 1)..];
        if (at.Height > LabelHeight + 4 && at.Width > label.Length * LetterWidth + 8 && label.Length > 0)
        {
            Label(label, at.X + 4, at.Y + LabelHeight, $"on-{kind}", svg);
        }
    }

    private static void Label(string text, double x, double y, string kind, StringBuilder svg) =>
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<text class=\"{kind}\" x=\"{x:0.#}\" y=\"{y:0.#}\">{WebUtility.HtmlEncode(text)}</text>\n"
        );

    private static string Fitting(string text, double width)
    {
        var most = (int)((width - 6) / LetterWidth);
        return text.Length <= most ? text
            : most < 4 ? ""
            : "…" + text[^(most - 1)..];
    }
}
