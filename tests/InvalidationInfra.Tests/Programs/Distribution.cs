using Pulumi;

namespace InvalidationInfra.Tests.Programs;

[ResourceType("aws:cloudfront/distribution:Distribution", null)]
public sealed class Distribution(string name, DistributionArgs args, CustomResourceOptions? options = null)
    : CustomResource("aws:cloudfront/distribution:Distribution", name, args, options)
{
    [Output("domainName")]
    public Output<string> DomainName { get; private set; } = null!;
}
