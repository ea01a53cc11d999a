namespace Pulumi.Aws.CloudFront.Inputs;

public sealed class DistributionDefaultCacheBehaviorForwardedValuesArgs : global::Pulumi.ResourceArgs
{
    [Input("cookies", required: true)]
    public Input<DistributionDefaultCacheBehaviorForwardedValuesCookiesArgs> Cookies { get; set; } = null!;

    [Input("headers")]
    private InputList<string>? _headers;

    public InputList<string> Headers
    {
        get => _headers ??= new InputList<string>();
        set => _headers = value;
    }

    [Input("queryString", required: true)]
    public Input<bool> QueryString { get; set; } = null!;

    [Input("queryStringCacheKeys")]
    private InputList<string>? _queryStringCacheKeys;

    public InputList<string> QueryStringCacheKeys
    {
        get => _queryStringCacheKeys ??= new InputList<string>();
        set => _queryStringCacheKeys = value;
    }

    public DistributionDefaultCacheBehaviorForwardedValuesArgs() { }

    public static new DistributionDefaultCacheBehaviorForwardedValuesArgs Empty => new();
}
