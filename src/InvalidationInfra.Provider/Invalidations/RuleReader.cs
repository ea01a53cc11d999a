using System.Collections.Immutable;
using InvalidationInfra.Core.Edges;
using InvalidationInfra.Core.Manifests;
using InvalidationInfra.Core.Manifests.Globs;
using InvalidationInfra.Provider.Properties;

namespace InvalidationInfra.Provider.Invalidations;

/// <summary>The inputs that say what a user knows of assets: <c>immutable</c> and <c>invalidateAdded</c>.</summary>
internal static class RuleReader
{
    private const string Immutable = "immutable";

    private static readonly ImmutableArray<string> TrackedBy = ["sourceDirectory", "assets", "content"];

    /// <param name="pathPrefix">The path that the globs start at.</param>
    public static AssetRules Read(PropertyReader reader, string pathPrefix) =>
        new()
        {
            IsImmutable = ReadGlobs(reader, pathPrefix) is { } globs ? globs.Matches : AssetRules.None.IsImmutable,
            InvalidateAdded = reader.Flag("invalidateAdded").Or(false),
        };

    /// <summary>Refuses globs that can match nothing, and those beside which nothing is tracked.</summary>
    /// <param name="reader">The inputs as the user gave them.</param>
    /// <param name="content">What they track.</param>
    public static void Check(PropertyReader reader, TrackedContent content)
    {
        if (!reader.Has(Immutable))
        {
            return;
        }

        if (!TrackedBy.Any(reader.Has))
        {
            reader.Fail(Immutable, "selects files that are tracked: set sourceDirectory, assets or content, too, or remove it");
            return;
        }

        if (content.Manifest.OrDefault() is not { } manifest || ReadGlobs(reader, reader.Text("pathPrefix").Or("")) is not { } globs)
        {
            return;
        }

        try
        {
            globs.RequireSense(manifest);
        }
        catch (ManifestException e)
        {
            reader.Fail(Immutable, e.Message);
        }
    }

    private static PathGlobs? ReadGlobs(PropertyReader reader, string pathPrefix)
    {
        var texts = reader.Texts(Immutable);
        if (!texts.IsKnown || texts.Or([]).IsEmpty)
        {
            return null;
        }

        try
        {
            return PathGlobs.Parse(texts.Or([]), ManifestInput.Immutable, pathPrefix);
        }
        catch (ManifestException e)
        {
            reader.Fail(Immutable, e.Message);
            return null;
        }
    }
}
