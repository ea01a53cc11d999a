using InvalidationInfra.Provider.CloudFront;
using InvalidationInfra.Provider.Invalidations;
using InvalidationInfra.Provider.Properties;

namespace InvalidationInfra.Provider.Functions;

/// <summary><c>getInvalidation</c>: what has become of an invalidation, whoever issued it.</summary>
internal sealed class GetInvalidation(ICloudFront cloudFront, TimeProvider time) : IFunction
{
    public string Name => "getInvalidation";

    public IReadOnlyList<string> ArgumentNames { get; } = ["distributionId", "distributionTenantId", "invalidationId"];

    public async Task<PropertyMap> InvokeAsync(PropertyReader arguments, CancellationToken cancellationToken)
    {
        var target = TargetReader.ReadOne(arguments);
        if (arguments.Text("invalidationId").OrDefault() is not { } id || !InvalidationTarget.IsId(id))
        {
            arguments.Fail("invalidationId", "must be the id of an invalidation, such as I2J0I21PCUYOIK");
        }
        else if (target is not null && arguments.Failures.Count == 0)
        {
            return await GetAsync(arguments, target, id, cancellationToken);
        }

        return PropertyMap.Empty;
    }

    private async Task<PropertyMap> GetAsync(
        PropertyReader arguments,
        InvalidationTarget target,
        string id,
        CancellationToken cancellationToken
    )
    {
        var context = new RequestContext("", new OperationDeadline(0, time));
        if (await cloudFront.GetAsync(context, target, id, cancellationToken) is { } found)
        {
            return InvalidationProperties.Of(found).With(("paths", PropertyValue.Of(found.Paths)));
        }

        arguments.Fail("invalidationId", $"{target} has no invalidation {id}");
        return PropertyMap.Empty;
    }
}
