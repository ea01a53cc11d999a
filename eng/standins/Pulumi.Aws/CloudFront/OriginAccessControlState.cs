namespace Pulumi.Aws.CloudFront;

public sealed class OriginAccessControlState : global::Pulumi.ResourceArgs
{
    [Input("arn")]
    public Input<string>? Arn { get; set; }

    [Input("description")]
    public Input<string>? Description { get; set; }

    [Input("etag")]
    public Input<string>? Etag { get; set; }

    [Input("name")]
    public Input<string>? Name { get; set; }

    [Input("originAccessControlOriginType")]
    public Input<string>? OriginAccessControlOriginType { get; set; }

    [Input("signingBehavior")]
    public Input<string>? SigningBehavior { get; set; }

    [Input("signingProtocol")]
    public Input<string>? SigningProtocol { get; set; }

    public OriginAccessControlState() { }

    public static new OriginAccessControlState Empty => new();
}
