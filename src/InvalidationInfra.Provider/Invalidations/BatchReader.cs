using System.Collections.Immutable;
using InvalidationInfra.Core.Batches;
using InvalidationInfra.Core.Plans;
using InvalidationInfra.Provider.Properties;

namespace InvalidationInfra.Provider.Invalidations;

/// <summary>The input <c>invalidationBatch</c>: what <c>aws cloudfront create-invalidation --invalidation-batch</c> takes.</summary>
internal static class BatchReader
{
    private const string Name = "invalidationBatch";

    // Tracked content and fixed paths say in another way what the batch says.
    private static readonly ImmutableArray<string> Excluded = InvalidationInputTable.Rows.Single(row => row.Name == Name).Excludes;

    /// <summary>Refuses what cannot be set beside a batch.</summary>
    /// <param name="reader">The inputs as the user gave them: what they track is not in the checked ones any more.</param>
    public static void RefuseOthers(PropertyReader reader)
    {
        foreach (var name in reader.Has(Name) ? Excluded.Where(reader.Has) : [])
        {
            reader.Fail(
                name,
                "cannot be set together with invalidationBatch, which already says what to invalidate: remove one of the two"
            );
        }
    }

    public static Property<ExplicitBatch> Read(PropertyReader reader)
    {
        var batch = reader.Object(Name);
        if (batch.IsAbsent)
        {
            return default;
        }

        return batch.IsUnknown
            ? Property<ExplicitBatch>.Unknown(batch.IsSecret)
            : Property<ExplicitBatch>.Known(Read(reader, batch.Or(PropertyMap.Empty)), batch.IsSecret);
    }

    private static ExplicitBatch Read(PropertyReader outer, PropertyMap batch)
    {
        var reader = new PropertyReader(batch, "invalidationBatch.");
        reader.RefuseUnknown(["callerReference", "paths"]);
        var reference = reader.Text("callerReference");
        if (reference.IsKnown && reference.Or("").Length == 0)
        {
            reader.Fail("callerReference", "must not be empty: leave it out to have it derived");
        }

        var paths = reader.Object("paths").OrDefault();
        if (paths is null)
        {
            reader.Fail("paths", "must be an object {quantity, items} with the paths to invalidate");
        }

        var nested = new PropertyReader(paths ?? PropertyMap.Empty, "invalidationBatch.paths.");
        nested.RefuseUnknown(["items", "quantity"]);
        var items = nested.Texts("items").Or([]);
        if (paths is not null && items.IsEmpty)
        {
            nested.Fail("items", "must name at least one path");
        }

        var quantity = nested.Integer("quantity", 0, int.MaxValue);
        if (quantity.IsKnown && quantity.Or(0) != items.Length)
        {
            nested.Fail("quantity", $"is {quantity.Or(0)}, but there are {items.Length} items: leave it out, or correct it");
        }

        var parsed = PathReader.Parse(nested, "items", items, _ => null);
        if (reference.IsKnown && PathBatches.Of(parsed, InvalidationQuota.CloudFront).Length > 1)
        {
            nested.Fail(
                "items",
                $"are more than one invalidation may have ({InvalidationQuota.CloudFront.ExactPaths:N0} paths and "
                    + $"{InvalidationQuota.CloudFront.Wildcards} wildcards), "
                    + "and a caller reference names one invalidation: leave callerReference out to have them sent in several"
            );
        }

        foreach (var failure in reader.Failures.Concat(nested.Failures))
        {
            outer.Fail(failure.Property, failure.Reason);
        }

        return new ExplicitBatch(reference.OrDefault(), parsed);
    }
}
