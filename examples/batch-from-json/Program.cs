using InvalidationInfra;
using Pulumi;

return await Deployment.RunAsync(() =>
{
    // aws cloudfront create-invalidation --cli-input-json file://invalidation.json [--distribution-id …]
    var explicitly = new CloudFrontInvalidationArgs { WaitForCompletion = true };
    if (new Config().Get("distributionId") is { Length: > 0 } distributionId)
    {
        explicitly.DistributionId = distributionId;
    }

    var invalidation = new CloudFrontInvalidation("batch", CreateInvalidationInput.FromJsonFile("invalidation.json").ToArgs(explicitly));

    return new Dictionary<string, object?>
    {
        ["location"] = invalidation.Location,
        ["invalidationId"] = invalidation.InvalidationId,
        ["callerReference"] = invalidation.CallerReference,
    };
});
