using InvalidationInfra.Provider.Properties;

namespace InvalidationInfra.Provider.Invalidations;

/// <summary>The choice of what is tracked, as a text that is only compared.</summary>
internal static class SelectionText
{
    public static string Of(PropertyMap properties)
    {
        var given = properties["content"].Revealed is PropertyValue.Map content ? content.Entries : properties;
        var reader = new PropertyReader(given);
        if (reader.Text("sourceDirectory").OrDefault() is not { } folder)
        {
            return "";
        }

        return string.Join(
            '\n',
            ((string[])[FolderText(folder)])
                .Concat(reader.Texts("include").Or([]).Order(StringComparer.Ordinal).Select(glob => "+" + glob))
                .Concat(reader.Texts("exclude").Or([]).Order(StringComparer.Ordinal).Select(glob => "-" + glob))
        );
    }

    // A full path differs from machine to machine, and says nothing.
    private static string FolderText(string folder) => Path.IsPathRooted(folder) ? "folder" : "folder " + folder.TrimEnd('/', '\\');
}
