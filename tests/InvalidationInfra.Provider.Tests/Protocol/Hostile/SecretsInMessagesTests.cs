using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using InvalidationInfra.Provider.Properties;
using Pulumirpc;

namespace InvalidationInfra.Provider.Tests.Protocol.Hostile;

/// <summary>What users read never has a secret in it, wherever that came from and however it is written there.</summary>
public sealed class SecretsInMessagesTests : IDisposable
{
    private const string Key = "wJalr/XUtnFEMI+K7MDENG&bPxRfiCY";

    private readonly string _program = Directory.CreateTempSubdirectory().FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_program, recursive: true);

    [Fact]
    public async Task A_line_of_the_credentials_file_that_is_no_setting_is_told_by_its_number()
    {
        var environment = await WithCredentialsAsync($"[ops]\naws_access_key_id = AKIAOPS\naws_secret_access_key {Key}\n");
        await using var provider = await ProviderProcess.StartAsync(_program, environment);

        var check = await provider.Client.CheckConfigAsync(
            new CheckRequest { News = Struct.Parser.ParseJson("""{"profile": "ops"}""") },
            cancellationToken: Cancellation
        );
        await provider.ConfigureAsync("http://127.0.0.1:9", ("profile", "ops"));
        var refused = await Assert.ThrowsAsync<RpcException>(() => CreateAsync(provider));

        var failure = Assert.Single(check.Failures);
        Assert.Equal("profile", failure.Property);
        Assert.All(
            (string[])[failure.Reason, refused.Status.Detail],
            said =>
            {
                Assert.Contains($"line 3 of {environment["AWS_SHARED_CREDENTIALS_FILE"]}", said, StringComparison.Ordinal);
                Assert.DoesNotContain(Key, said, StringComparison.Ordinal);
            }
        );
    }

    [Fact]
    public async Task What_a_credential_process_says_is_left_out()
    {
        var script = Path.Combine(_program, "give-key");
        await File.WriteAllTextAsync(script, $"echo '{Key}' >&2\nexit 1\n", Cancellation);
        var environment = await WithCredentialsAsync($"[ops]\ncredential_process = sh {script}\n");
        await using var provider = await ProviderProcess.StartAsync(_program, environment);
        await provider.ConfigureAsync("http://127.0.0.1:9", ("profile", "ops"));

        var refused = await Assert.ThrowsAsync<RpcException>(() => CreateAsync(provider));

        Assert.DoesNotContain(Key, refused.Status.Detail, StringComparison.Ordinal);
        Assert.Contains("credentials", refused.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Credentials_in_use_are_left_out_of_what_a_service_quotes_in_every_form()
    {
        await using var cloudFront = await CloudFrontServer.StartAsync();
        var environment = new Dictionary<string, string> { ["AWS_SECRET_ACCESS_KEY"] = Key };
        await using var provider = await ProviderProcess.StartAsync(_program, environment);
        await provider.ConfigureAsync(cloudFront.Address);
        string[] forms =
        [
            Uri.EscapeDataString(Key),
            Uri.EscapeDataString(Key).Replace("%2B", "%2b", StringComparison.Ordinal).Replace("%2F", "%2f", StringComparison.Ordinal),
            Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(Key)),
        ];
        cloudFront.Refusal = $"the key {System.Security.SecurityElement.Escape(Key)}, or {string.Join(" or ", forms)}, is not accepted";

        var refused = await Assert.ThrowsAsync<RpcException>(() => CreateAsync(provider));

        Assert.All(forms.Append(Key), form => Assert.DoesNotContain(form, refused.Status.Detail, StringComparison.Ordinal));
        Assert.Contains("the key [secret], or [secret] or", refused.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_keys_of_a_secret_map_are_left_out_too()
    {
        await using var cloudFront = await CloudFrontServer.StartAsync();
        await using var provider = await ProviderProcess.StartAsync(_program);
        await provider.ConfigureAsync(cloudFront.Address);
        cloudFront.Refusal = "the trigger of-project-x is not accepted";
        var inputs = Some.Inputs(("/app.js", "1"))
            .With(("triggers", Some.Properties($$"""{"t": {{Some.Secret("""{"of-project-x": "1"}""")}}}""")["t"]));

        var refused = await Assert.ThrowsAsync<RpcException>(() => CreateAsync(provider, inputs));

        Assert.Contains("the trigger [secret] is not accepted", refused.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plain_text_to_another_machine_is_warned_of_once()
    {
        await using var engine = await EngineServer.StartAsync();
        await using var provider = await ProviderProcess.StartAsync(_program, engine.Address);

        await provider.ConfigureAsync("http://127.0.0.1:9");
        Assert.Empty(engine.Lines);
        await provider.ConfigureAsync("http://cloudfront.example.com");
        await provider.ConfigureAsync("http://cloudfront.example.com");

        Assert.Contains("cloudfront.example.com", Assert.Single(engine.Lines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AWS_ENDPOINT_URL")]
    [InlineData("AWS_ENDPOINT_URL_CLOUDFRONT")]
    public async Task Plain_text_to_another_machine_is_warned_of_also_where_the_environment_names_it(string variable)
    {
        await using var engine = await EngineServer.StartAsync();
        await using var provider = await ProviderProcess.StartAsync(
            _program,
            new Dictionary<string, string> { [variable] = "http://cloudfront.example.com" },
            engine.Address
        );

        await ConfigureWithoutEndpointAsync(provider);
        await ConfigureWithoutEndpointAsync(provider);

        var warning = Assert.Single(engine.Lines);
        Assert.Contains(variable, warning, StringComparison.Ordinal);
        Assert.Contains("cloudfront.example.com", warning, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_endpoint_of_the_environment_that_the_configuration_replaces_is_not_warned_of()
    {
        await using var engine = await EngineServer.StartAsync();
        await using var provider = await ProviderProcess.StartAsync(
            _program,
            new Dictionary<string, string> { ["AWS_ENDPOINT_URL"] = "http://cloudfront.example.com" },
            engine.Address
        );

        await provider.ConfigureAsync("https://cloudfront.example.com");

        Assert.Empty(engine.Lines);
    }

    [Theory]
    [InlineData("""{"roleArn": "arn:aws:iam::1:role/r", "externalId": "hunter2hunter2"}""")]
    [InlineData("\"{\\\"roleArn\\\": \\\"arn:aws:iam::1:role/r\\\", \\\"externalId\\\": \\\"hunter2hunter2\\\"}\"")]
    [InlineData(
        "\"{\\\"roleArn\\\": \\\"arn:aws:iam::1:role/r\\\", \\\"externalId\\\": {\\\"4dabf18193072939515e22adb298388d\\\": "
            + "\\\"1b47061264138c4ac30d75fd1eb44270\\\", \\\"value\\\": \\\"hunter2hunter2\\\"}}\""
    )]
    public async Task An_external_id_is_kept_as_a_secret_also_where_nobody_said_so(string role)
    {
        await using var provider = await ProviderProcess.StartAsync(_program);

        var check = await provider.Client.CheckConfigAsync(
            new CheckRequest { News = Struct.Parser.ParseJson($$"""{"assumeRole": {{role}}}""") },
            cancellationToken: Cancellation
        );

        Assert.Empty(check.Failures);
        Assert.True(PropertyWire.Read(check.Inputs)["assumeRole"].ContainsSecret);
    }

    private static async Task ConfigureWithoutEndpointAsync(ProviderProcess provider) =>
        await provider.Client.ConfigureAsync(new ConfigureRequest { Args = new Struct() }, cancellationToken: Cancellation);

    private async Task<Dictionary<string, string>> WithCredentialsAsync(string content)
    {
        var file = Path.Combine(_program, "credentials");
        await File.WriteAllTextAsync(file, content, Cancellation);
        return new Dictionary<string, string>
        {
            ["AWS_SHARED_CREDENTIALS_FILE"] = file,
            ["AWS_CONFIG_FILE"] = Path.Combine(_program, "config"),
        };
    }

    private static async Task CreateAsync(ProviderProcess provider, PropertyMap? inputs = null) =>
        await provider.Client.CreateAsync(
            new CreateRequest
            {
                Urn = Some.Urn,
                Properties = PropertyWire.Write(inputs ?? Some.Inputs(("/app.js", "1"))),
                Timeout = 20,
            },
            cancellationToken: Cancellation
        );
}
