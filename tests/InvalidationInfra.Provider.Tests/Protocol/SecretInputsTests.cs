using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using InvalidationInfra.Provider.Properties;
using InvalidationInfra.Provider.Tests.Invalidations;
using Pulumirpc;

namespace InvalidationInfra.Provider.Tests.Protocol;

/// <summary>Any input may be a secret: what the provider answers has it only inside a secret, and what it logs has it not at all.</summary>
public sealed class SecretInputsTests : IDisposable
{
    private readonly TemporaryFolder _program = new();

    public SecretInputsTests()
    {
        Directory.CreateDirectory(Path.Combine(_program.Root, "hunter2"));
        File.WriteAllText(Path.Combine(_program.Root, "hunter2", "page.html"), "hello");
        File.WriteAllText(Path.Combine(_program.Root, "page.hunter2"), "hello");
    }

    public static TheoryData<string> Names => SomeInput.Names;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _program.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_secret_input_stays_secret(string name)
    {
        await using var engine = await EngineServer.StartAsync();
        await using var cloudFront = await CloudFrontServer.StartAsync("hunter2.example.com");
        await using var provider = await ProviderProcess.StartAsync(_program.Root, engine.Address);
        await provider.ConfigureAsync(cloudFront.Address);
        var given = SomeInput.Beside(name).With((name, new PropertyValue.Secret(SomeInput.Of(name))));

        var check = await provider.Client.CheckAsync(
            new CheckRequest { Urn = Some.Urn, News = PropertyWire.Write(given) },
            cancellationToken: Cancellation
        );
        Assert.Empty(check.Failures);
        var preview = await provider.Client.CreateAsync(
            new CreateRequest
            {
                Urn = Some.Urn,
                Properties = check.Inputs,
                Preview = true,
            },
            cancellationToken: Cancellation
        );
        var created = await provider.Client.CreateAsync(
            new CreateRequest { Urn = Some.Urn, Properties = check.Inputs },
            cancellationToken: Cancellation
        );
        var diff = await provider.Client.DiffAsync(
            new DiffRequest
            {
                Urn = Some.Urn,
                Olds = created.Properties,
                News = check.Inputs,
            },
            cancellationToken: Cancellation
        );
        var read = await provider.Client.ReadAsync(
            new ReadRequest
            {
                Id = created.Id,
                Urn = Some.Urn,
                Properties = created.Properties,
                Inputs = check.Inputs,
            },
            cancellationToken: Cancellation
        );

        Assert.Equal(DiffResponse.Types.DiffChanges.DiffNone, diff.Changes);
        foreach (var answer in (Struct[])[check.Inputs, preview.Properties, created.Properties, read.Properties])
        {
            Assert.DoesNotContain("hunter2", WithoutSecrets(PropertyWire.Read(answer)), StringComparison.Ordinal);
        }

        Assert.NotEmpty(engine.Lines);
        Assert.DoesNotContain(engine.Lines, line => line.Contains("hunter2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_secret_that_is_a_mistake_is_not_quoted()
    {
        await using var provider = await ProviderProcess.StartAsync(_program.Root);
        var given = SomeInput.Beside("paths").With(("paths", new PropertyValue.Secret(PropertyValue.Of(["hunter2"]))));

        var check = await provider.Client.CheckAsync(
            new CheckRequest { Urn = Some.Urn, News = PropertyWire.Write(given) },
            cancellationToken: Cancellation
        );

        var failure = Assert.Single(check.Failures);
        Assert.Equal("paths[0]", failure.Property);
        Assert.DoesNotContain("hunter2", failure.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_credential_that_CloudFront_quotes_does_not_get_further_than_the_provider()
    {
        await using var engine = await EngineServer.StartAsync();
        await using var cloudFront = await CloudFrontServer.StartAsync();
        cloudFront.Refusal = "The key hunter2hunter2 of AKIDhunter2, with the token hunter2token, is not welcome";
        await using var provider = await ProviderProcess.StartAsync(_program.Root, engine.Address);
        await provider.ConfigureAsync(
            cloudFront.Address,
            ("accessKey", "AKIDhunter2"),
            ("secretKey", "hunter2hunter2"),
            ("token", "hunter2token")
        );
        var properties = PropertyWire.Write(Some.Inputs(("/app.js", "1")));

        var refused = await Assert.ThrowsAsync<RpcException>(async () =>
            await provider.Client.CreateAsync(
                new CreateRequest { Urn = Some.Urn, Properties = properties },
                cancellationToken: Cancellation
            )
        );

        Assert.Contains("is not welcome", refused.Status.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", refused.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(engine.Lines, line => line.Contains("hunter2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Credentials_are_secrets_in_the_state_also_where_nobody_said_so()
    {
        await using var provider = await ProviderProcess.StartAsync(_program.Root);
        var given = Some.Properties("""{"accessKey": "AKIDEXAMPLE", "secretKey": "hunter2", "token": "hunter2", "region": "us-east-1"}""");

        var check = await provider.Client.CheckConfigAsync(
            new CheckRequest { News = PropertyWire.Write(given) },
            cancellationToken: Cancellation
        );

        Assert.Equal(
            "region=us-east-1",
            string.Join(
                ' ',
                PropertyWire
                    .Read(check.Inputs)
                    .Where(entry => entry.Value is not PropertyValue.Secret)
                    .Select(entry => $"{entry.Key}={((PropertyValue.Text)entry.Value).Value}")
            )
        );
    }

    private static string WithoutSecrets(PropertyMap properties) =>
        string.Join('\n', properties.Select(entry => $"{entry.Key}={WithoutSecrets(entry.Value)}"));

    private static string WithoutSecrets(PropertyValue value) =>
        value switch
        {
            PropertyValue.Secret => "",
            PropertyValue.Text text => text.Value,
            PropertyValue.List list => string.Join('\n', list.Items.Select(WithoutSecrets)),
            PropertyValue.Map map => WithoutSecrets(map.Entries),
            _ => "",
        };
}
