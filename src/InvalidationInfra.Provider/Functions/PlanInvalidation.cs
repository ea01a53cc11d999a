using InvalidationInfra.Core.Manifests;
using InvalidationInfra.Core.Plans;
using InvalidationInfra.Core.Urls;
using InvalidationInfra.Provider.Invalidations;
using InvalidationInfra.Provider.Properties;

namespace InvalidationInfra.Provider.Functions;

/// <summary><c>planInvalidation</c>: the plan for going from one manifest to another, without a deployment.</summary>
internal sealed class PlanInvalidation : IFunction
{
    public string Name => "planInvalidation";

    public IReadOnlyList<string> ArgumentNames { get; } =
    ["after", "before", "fallbackDocument", "indexDocument", "maxPaths", "queryStrings"];

    public Task<PropertyMap> InvokeAsync(PropertyReader arguments, CancellationToken cancellationToken)
    {
        var (before, after) = (ReadManifest(arguments, "before"), ReadManifest(arguments, "after"));
        var request = new PlanRequest
        {
            Before = before,
            After = after,
            MaxPaths = arguments.Integer("maxPaths", 1, InvalidationInputs.PathsQuota).Or(InvalidationInputs.DefaultMaxPaths),
            Serving = Serving.Of(
                indexDocument: PathReader.ReadFileName(arguments, "indexDocument").Or(InvalidationInputs.DefaultIndexDocument),
                fallbackDocument: PathReader.ReadAssetPath(arguments, "fallbackDocument").OrDefault(),
                queryStrings: arguments.Flag("queryStrings").Or(false)
            ),
        };
        if (arguments.Failures.Count > 0)
        {
            return Task.FromResult(PropertyMap.Empty);
        }

        var plan = InvalidationPlanner.Plan(request);
        return Task.FromResult(
            PropertyMap.Empty.With(
                ("paths", PropertyValue.Of(plan.Paths.Select(path => path.Path.Encoded))),
                ("stale", new PropertyValue.Number(plan.Stale)),
                ("needless", new PropertyValue.Number(plan.Needless)),
                ("urls", new PropertyValue.Number(plan.Urls)),
                ("summary", PropertyValue.Of(plan.Summary))
            )
        );
    }

    private static Manifest ReadManifest(PropertyReader arguments, string name)
    {
        var assets = arguments.TextMap(name);
        if (assets.IsAbsent)
        {
            arguments.Fail(name, "must be a map of URL path to content hash, such as the assets of hashDirectory");
        }

        try
        {
            return assets.IsKnown ? Manifest.Create(assets.OrDefault()!) : Manifest.Empty;
        }
        catch (ManifestException e)
        {
            arguments.Fail(name, e.Message);
            return Manifest.Empty;
        }
    }
}
