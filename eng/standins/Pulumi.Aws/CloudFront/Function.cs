using System.Collections.Immutable;

namespace Pulumi.Aws.CloudFront;

[AwsResourceType("aws:cloudfront/function:Function")]
public partial class Function : global::Pulumi.CustomResource
{
    [Output("arn")]
    public Output<string> Arn { get; private set; } = null!;

    [Output("code")]
    public Output<string> Code { get; private set; } = null!;

    [Output("comment")]
    public Output<string?> Comment { get; private set; } = null!;

    [Output("etag")]
    public Output<string> Etag { get; private set; } = null!;

    [Output("keyValueStoreAssociations")]
    public Output<ImmutableArray<string>> KeyValueStoreAssociations { get; private set; } = null!;

    [Output("liveStageEtag")]
    public Output<string> LiveStageEtag { get; private set; } = null!;

    [Output("name")]
    public Output<string> Name { get; private set; } = null!;

    [Output("publish")]
    public Output<bool?> Publish { get; private set; } = null!;

    [Output("runtime")]
    public Output<string> Runtime { get; private set; } = null!;

    [Output("status")]
    public Output<string> Status { get; private set; } = null!;

    [Output("tags")]
    public Output<ImmutableDictionary<string, string>?> Tags { get; private set; } = null!;

    [Output("tagsAll")]
    public Output<ImmutableDictionary<string, string>> TagsAll { get; private set; } = null!;

    public Function(string name, FunctionArgs args, CustomResourceOptions? options = null)
        : base("aws:cloudfront/function:Function", name, args ?? new FunctionArgs(), MakeResourceOptions(options, "")) { }

    private Function(string name, Input<string> id, FunctionState? state = null, CustomResourceOptions? options = null)
        : base("aws:cloudfront/function:Function", name, state, MakeResourceOptions(options, id)) { }

    public static Function Get(string name, Input<string> id, FunctionState? state = null, CustomResourceOptions? options = null) =>
        new(name, id, state, options);

    private static CustomResourceOptions MakeResourceOptions(CustomResourceOptions? options, Input<string>? id)
    {
        var defaultOptions = new CustomResourceOptions { Version = Utilities.Version };
        var merged = CustomResourceOptions.Merge(defaultOptions, options);
        merged.Id = id ?? merged.Id;
        return merged;
    }
}
