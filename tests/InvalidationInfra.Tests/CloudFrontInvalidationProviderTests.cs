using InvalidationInfra.Inputs;
using InvalidationInfra.Tests.Engine;
using Pulumi;

namespace InvalidationInfra.Tests;

public sealed class CloudFrontInvalidationProviderTests
{
    [Fact]
    public async Task The_configuration_is_sent_with_secret_credentials_and_JSON_where_it_is_not_text()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        await engine.RunAsync(() =>
        {
            _ = new CloudFrontInvalidationProvider(
                "ops",
                new CloudFrontInvalidationProviderArgs
                {
                    Region = "us-east-1",
                    Profile = "ops",
                    AccessKey = "AKIA",
                    SecretKey = "wJalr",
                    Token = "tok",
                    AssumeRole = new AssumeRoleArgs
                    {
                        RoleArn = "arn:aws:iam::1:role/deploy",
                        SessionName = "pulumi",
                        ExternalId = "x",
                    },
                    Endpoint = "http://127.0.0.1:4566",
                    MaxRetries = 5,
                    PlanDirectory = "plans",
                }
            );
        });

        var registration = engine.Registration("ops");
        Assert.Equal("pulumi:providers:cloudfront-invalidation", registration["type"]!.GetValue<string>());
        var sent = registration["object"]!.AsObject();
        Json.Equal(
            """
            {
              "roleArn": "arn:aws:iam::1:role/deploy",
              "sessionName": "pulumi",
              "externalId": {"4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", "value": "x"}
            }
            """,
            System.Text.Json.Nodes.JsonNode.Parse(sent["assumeRole"]!.GetValue<string>())
        );
        sent.Remove("assumeRole");
        Json.Equal(
            $$"""
            {
              "region": "us-east-1", "profile": "ops", "accessKey": {{Json.Secret("\"AKIA\"")}}, "secretKey": {{Json.Secret("\"wJalr\"")}},
              "token": {{Json.Secret("\"tok\"")}}, "endpoint": "http://127.0.0.1:4566", "maxRetries": "5",
              "planDirectory": "plans"
            }
            """,
            sent
        );
    }

    [Fact]
    public async Task Credentials_are_outputs_and_asked_to_be_kept_secret()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        await engine.RunAsync(() =>
        {
            var provider = new CloudFrontInvalidationProvider(
                "ops",
                new CloudFrontInvalidationProviderArgs
                {
                    AccessKey = "AKIA",
                    SecretKey = "wJalr",
                    Token = "tok",
                    Endpoint = "http://127.0.0.1:1",
                    Region = "eu-west-1",
                    Profile = "p",
                }
            );
            return new Dictionary<string, object?>
            {
                ["plain"] = Output.Format($"{provider.Endpoint} {provider.Region} {provider.Profile}"),
                ["credentials"] = Output.Format($"{provider.AccessKey} {provider.SecretKey} {provider.Token}"),
            };
        });

        Assert.Equal(["accessKey", "secretKey", "token"], Json.Strings(engine.Registration("ops")["additionalSecretOutputs"]));
        Json.Equal(
            $$"""{"plain": "http://127.0.0.1:1 eu-west-1 p", "credentials": {{Json.Secret("\"AKIA wJalr tok\"")}}}""",
            engine.StackOutputs
        );
    }

    [Fact]
    public async Task A_provider_without_arguments_sends_none()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        await engine.RunAsync(() =>
        {
            _ = new CloudFrontInvalidationProvider("plain");
        });

        Json.Equal("{}", engine.Registration("plain")["object"]);
    }

    [Fact]
    public async Task A_resource_names_its_provider_by_URN_and_ID()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        await engine.RunAsync(() =>
        {
            var provider = new CloudFrontInvalidationProvider("ops");
            _ = new CloudFrontInvalidation(
                "site",
                new CloudFrontInvalidationArgs { DistributionId = "E1" },
                new CustomResourceOptions { Provider = provider }
            );
        });

        Assert.Equal(
            "urn:pulumi:dev::demo::pulumi:providers:cloudfront-invalidation::ops::ops-id",
            engine.Registration("site")["provider"]!.GetValue<string>()
        );
    }

    [Fact]
    public async Task A_provider_without_an_ID_yet_is_named_as_unknown()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        await engine.RunAsync(
            () =>
            {
                var provider = new CloudFrontInvalidationProvider("ops");
                _ = new CloudFrontInvalidation(
                    "site",
                    new CloudFrontInvalidationArgs { DistributionId = "E1" },
                    new CustomResourceOptions { Provider = provider }
                );
            },
            preview: true
        );

        Assert.Equal(
            $"urn:pulumi:dev::demo::pulumi:providers:cloudfront-invalidation::ops::{Json.Unknown}",
            engine.Registration("site")["provider"]!.GetValue<string>()
        );
    }

    [Fact]
    public async Task Children_of_a_component_use_its_provider_for_their_package()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        await engine.RunAsync(() =>
        {
            var provider = new CloudFrontInvalidationProvider("ops");
            var component = new ComponentResource("demo:index:Site", "group", new ComponentResourceOptions { Providers = { provider } });
            _ = new CloudFrontInvalidation(
                "site",
                new CloudFrontInvalidationArgs { DistributionId = "E1" },
                new CustomResourceOptions { Parent = component }
            );
            _ = new Programs.Bucket("content", options: new CustomResourceOptions { Parent = component });
        });

        Assert.EndsWith("::ops::ops-id", engine.Registration("site")["provider"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Null(engine.Registration("content")["provider"]);
    }
}
