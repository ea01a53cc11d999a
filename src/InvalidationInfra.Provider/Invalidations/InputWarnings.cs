using System.Collections.Immutable;
using InvalidationInfra.Core.Paths;
using InvalidationInfra.Core.References;

namespace InvalidationInfra.Provider.Invalidations;

/// <summary>Sentences on inputs that CloudFront takes, and that hardly mean what they say.</summary>
internal static class InputWarnings
{
    private const int MaxNamed = 5;

    /// <summary>The warnings, each naming the property.</summary>
    public static ImmutableArray<string> Of(InvalidationInputs inputs) =>
        [.. OfPaths(inputs), .. OfReference(inputs), .. OfCoveredPaths(inputs)];

    private static IEnumerable<string> OfPaths(InvalidationInputs inputs) =>
        inputs
            .Paths.Or([])
            .Select(path => ("paths", path))
            .Concat((inputs.Batch.OrDefault()?.Paths ?? []).Select(path => ("invalidationBatch.paths.items", path)))
            .Select(pair => (pair.Item1, PathMistakes.FindWarning(pair.path)))
            .Where(pair => pair.Item2 is not null)
            .Take(MaxNamed)
            .Select(pair => $"{pair.Item1}: {pair.Item2}");

    private static IEnumerable<string> OfReference(InvalidationInputs inputs)
    {
        if (inputs.Batch.OrDefault()?.CallerReference is { } reference && PlaceholderText.IsIn(reference))
        {
            yield return $"invalidationBatch.callerReference: \"{reference}\" looks like a placeholder that nothing has filled in. "
                + "CloudFront carries out one batch for each reference: leave it out to have it derived";
        }
    }

    private static IEnumerable<string> OfCoveredPaths(InvalidationInputs inputs)
    {
        if (inputs.CoveredPaths is not { IsEmpty: false } covered)
        {
            yield break;
        }

        var named = string.Join(", ", covered.Take(MaxNamed).Select(pair => $"{pair.Path} (by {pair.CoveredBy})"));
        var rest = covered.Length > MaxNamed ? $" and {covered.Length - MaxNamed:N0} more" : "";
        yield return $"paths: others cover {named}{rest}, so that these are left out: remove them";
    }
}
