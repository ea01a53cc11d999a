using System.Globalization;
using InvalidationInfra.Core.Edges;
using InvalidationInfra.Provider.Properties;

namespace InvalidationInfra.Provider.Invalidations;

/// <summary>The inputs that say which content this is among all that were counted: <c>content</c>, or a bare <c>revision</c>.</summary>
internal static class CountReader
{
    public static Property<ContentCount> Read(PropertyReader reader)
    {
        var revision = reader.Integer("revision", InvalidationInputs.FirstRevision, int.MaxValue);
        if (!reader.Has("content"))
        {
            return revision.IsUnknown ? Property<ContentCount>.Unknown(revision.IsSecret)
                : revision.IsKnown ? Property<ContentCount>.Known(OfNumber(revision.Or(0)), revision.IsSecret)
                : default;
        }

        var content = reader.Entries("content");
        if (content.IsUnknown)
        {
            return Property<ContentCount>.Unknown(content.IsSecret);
        }

        var nested = new PropertyReader(content.Or(PropertyMap.Empty), "content.");
        var (id, previous) = (nested.Text("id"), nested.Text("previous"));
        // A count that is still to be made has no identity yet; what came before it is known.
        return previous.IsUnknown
            ? Property<ContentCount>.Unknown(content.IsSecret)
            : Property<ContentCount>.Known(new ContentCount(id.Or(""), previous.OrDefault()), content.IsSecret);
    }

    // A number says only how many contents there were: a count that begins again has the same ones.
    private static ContentCount OfNumber(int revision) =>
        new(Text(revision), revision > InvalidationInputs.FirstRevision ? Text(revision - 1) : null);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
