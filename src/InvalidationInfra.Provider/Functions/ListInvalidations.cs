using InvalidationInfra.Provider.CloudFront;
using InvalidationInfra.Provider.Invalidations;
using InvalidationInfra.Provider.Properties;

namespace InvalidationInfra.Provider.Functions;

/// <summary><c>listInvalidations</c>: the newest invalidations of a distribution or tenant, newest first.</summary>
internal sealed class ListInvalidations(ICloudFront cloudFront, TimeProvider time) : IFunction
{
    // CloudFront's own page size.
    private const int DefaultCount = 100;
    private const int MaxCount = 1000;

    public string Name => "listInvalidations";

    public IReadOnlyList<string> ArgumentNames { get; } = ["distributionId", "distributionTenantId", "maxItems"];

    public async Task<PropertyMap> InvokeAsync(PropertyReader arguments, CancellationToken cancellationToken)
    {
        var target = TargetReader.ReadOne(arguments);
        var count = arguments.Integer("maxItems", 1, MaxCount).Or(DefaultCount);
        if (target is null || arguments.Failures.Count > 0)
        {
            return PropertyMap.Empty;
        }

        var context = new RequestContext("", new OperationDeadline(0, time));
        var found = await cloudFront.ListAsync(context, target, count, cancellationToken);
        return PropertyMap.Empty.With(
            ("invalidations", new PropertyValue.List([.. found.Select(one => new PropertyValue.Map(InvalidationProperties.Of(one)))]))
        );
    }
}
