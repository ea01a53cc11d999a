using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using InvalidationInfra.Provider.Properties;
using Pulumirpc;

namespace InvalidationInfra.Provider.Tests.Protocol;

/// <summary>Each setting of the provider, through gRPC and its process, as CloudFront sees it in the signature of a request.</summary>
public sealed class ConfigurationTests : IDisposable
{
    private readonly TemporaryFolder _program = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _program.Dispose();

    [Theory]
    [InlineData("{}", "AKIDEXAMPLE us-east-1")]
    [InlineData("""{"region": "eu-central-1"}""", "AKIDEXAMPLE us-east-1")]
    [InlineData("""{"accessKey": "AKIAGIVEN", "secretKey": "given"}""", "AKIAGIVEN us-east-1")]
    [InlineData("""{"accessKey": "AKIAGIVEN", "secretKey": "given", "token": "session"}""", "AKIAGIVEN us-east-1 session")]
    [InlineData("""{"profile": "ops"}""", "AKIAOPS us-east-1")]
    [InlineData(
        """{"assumeRole": {"roleArn": "arn:aws:iam::1:role/deploy", "sessionName": "me", "externalId": "x"}}""",
        "ASIAROLE us-east-1 arn:aws:iam::1:role/deploy+me+x"
    )]
    [InlineData(
        """{"assumeRole": "{\"roleArn\": \"arn:aws:iam::1:role/deploy\"}"}""",
        "ASIAROLE us-east-1 arn:aws:iam::1:role/deploy+pulumi-cloudfront-invalidation"
    )]
    [InlineData(
        """{"profile": "ops", "assumeRole": {"roleArn": "arn:aws:iam::1:role/deploy", "sessionName": "me"}}""",
        "ASIAROLE us-east-1 arn:aws:iam::1:role/deploy+me"
    )]
    public async Task A_setting_decides_who_signs(string configuration, string signature)
    {
        await using var cloudFront = await CloudFrontServer.StartAsync();
        await using var provider = await StartAsync(cloudFront);
        var arguments = Struct.Parser.ParseJson(configuration);
        arguments.Fields["endpoint"] = Value.ForString(cloudFront.Address);
        var check = await provider.Client.CheckConfigAsync(new CheckRequest { News = arguments }, cancellationToken: Cancellation);
        Assert.Empty(check.Failures);
        await provider.Client.ConfigureAsync(new ConfigureRequest { Args = check.Inputs }, cancellationToken: Cancellation);

        await CreateAsync(provider);

        Assert.Equal([signature], cloudFront.Signatures);
    }

    [Theory]
    [InlineData("{}", "AWS_REGION", "cn-north-1", "AKIDEXAMPLE cn-northwest-1")]
    [InlineData("{}", "AWS_REGION", "eu-central-1", "AKIDEXAMPLE us-east-1")]
    [InlineData("""{"region": "cn-north-1"}""", "AWS_REGION", "eu-central-1", "AKIDEXAMPLE cn-northwest-1")]
    [InlineData("""{"region": "eu-central-1"}""", "AWS_REGION", "cn-north-1", "AKIDEXAMPLE us-east-1")]
    [InlineData("""{"profile": "china"}""", "AWS_REGION", "eu-central-1", "AKIACHINA cn-northwest-1")]
    [InlineData("""{"profile": "ops"}""", "AWS_REGION", "cn-north-1", "AKIAOPS cn-northwest-1")]
    [InlineData("{}", "AWS_PROFILE", "china", "AKIDEXAMPLE cn-northwest-1")]
    public async Task The_partition_is_that_of_the_configuration_else_of_the_profile_else_of_the_environment(
        string configuration,
        string variable,
        string value,
        string signature
    )
    {
        await using var cloudFront = await CloudFrontServer.StartAsync();
        await using var provider = await StartAsync(cloudFront, (variable, value));
        var arguments = Struct.Parser.ParseJson(configuration);
        arguments.Fields["endpoint"] = Value.ForString(cloudFront.Address);
        await provider.Client.ConfigureAsync(new ConfigureRequest { Args = arguments }, cancellationToken: Cancellation);

        await CreateAsync(provider);

        Assert.Equal([signature], cloudFront.Signatures);
    }

    [Fact]
    public async Task A_machine_whose_clock_is_an_hour_off_deploys_all_the_same()
    {
        await using var cloudFront = await CloudFrontServer.StartAsync();
        cloudFront.Ahead = TimeSpan.FromHours(1);
        await using var provider = await StartAsync(cloudFront);
        await provider.ConfigureAsync(cloudFront.Address);

        await CreateAsync(provider);

        Assert.Equal(2, cloudFront.Signatures.Count);
        Assert.Equal(["E1ABCDEFGHIJKL: /*"], cloudFront.Requests);
    }

    [Fact]
    public async Task MaxRetries_bounds_how_often_a_request_is_repeated()
    {
        await using var cloudFront = await CloudFrontServer.StartAsync();
        await using var provider = await StartAsync(cloudFront);
        await provider.ConfigureAsync(cloudFront.Address, ("maxRetries", "1"));
        cloudFront.Outages = 2;

        var refused = await Assert.ThrowsAsync<RpcException>(() => CreateAsync(provider));

        Assert.Equal(2, cloudFront.Signatures.Count);
        Assert.Contains("503", refused.Status.Detail, StringComparison.Ordinal);
        await CreateAsync(provider);
    }

    [Theory]
    [InlineData("AWS_ENDPOINT_URL")]
    [InlineData("AWS_ENDPOINT_URL_CLOUDFRONT")]
    public async Task Without_an_endpoint_requests_go_to_the_one_of_the_environment(string variable)
    {
        await using var cloudFront = await CloudFrontServer.StartAsync();
        await using var provider = await StartAsync(cloudFront, (variable, cloudFront.Address));
        await provider.Client.ConfigureAsync(new ConfigureRequest { Args = new Struct() }, cancellationToken: Cancellation);

        await CreateAsync(provider);

        Assert.NotEmpty(cloudFront.Signatures);
    }

    private async Task<ProviderProcess> StartAsync(CloudFrontServer cloudFront, params (string Name, string Value)[] environment)
    {
        var credentials = Path.Combine(_program.Root, "credentials");
        await File.WriteAllTextAsync(
            credentials,
            "[ops]\naws_access_key_id = AKIAOPS\naws_secret_access_key = ops\n"
                + "[china]\naws_access_key_id = AKIACHINA\naws_secret_access_key = china\nregion = cn-north-1\n",
            Cancellation
        );
        return await ProviderProcess.StartAsync(
            _program.Root,
            new Dictionary<string, string>
            {
                ["AWS_SHARED_CREDENTIALS_FILE"] = credentials,
                ["AWS_CONFIG_FILE"] = Path.Combine(_program.Root, "config"),
                ["AWS_ENDPOINT_URL_STS"] = cloudFront.Address,
            }
                .Concat(environment.Select(variable => KeyValuePair.Create(variable.Name, variable.Value)))
                .ToDictionary()
        );
    }

    private static async Task CreateAsync(ProviderProcess provider) =>
        await provider.Client.CreateAsync(
            new CreateRequest { Urn = Some.Urn, Properties = PropertyWire.Write(Some.Inputs(("/app.js", "1"))) },
            cancellationToken: Cancellation
        );
}
