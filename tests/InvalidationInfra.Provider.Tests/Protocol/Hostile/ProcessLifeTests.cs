using System.Net;
using System.Net.Sockets;
using System.Text;

namespace InvalidationInfra.Provider.Tests.Protocol.Hostile;

/// <summary>The process itself: who may speak to it, and what ends it.</summary>
public sealed class ProcessLifeTests : IDisposable
{
    private readonly string _program = Directory.CreateTempSubdirectory().FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_program, recursive: true);

    [Fact]
    public async Task It_ends_when_its_engine_is_gone()
    {
        var engine = await EngineServer.StartAsync();
        await using var provider = await ProviderProcess.StartAsync(_program, engine.Address);

        await engine.DisposeAsync();

        await provider.Ended.WaitAsync(Cancellation);
    }

    [Fact]
    public async Task A_request_of_HTTP_1_is_refused_at_once()
    {
        await using var provider = await ProviderProcess.StartAsync(_program);
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, provider.Address.Port, Cancellation);

        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes("GET / HTTP/1.1\r\nHost: example.com\r\n\r\n"), Cancellation);
        using var reader = new StreamReader(client.GetStream());

        Assert.StartsWith("HTTP/1.1 400", await reader.ReadToEndAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_of_HTTP_2_that_is_no_call_is_refused_at_once()
    {
        await using var provider = await ProviderProcess.StartAsync(_program);
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(provider.Address, "/pulumirpc.ResourceProvider/Check"))
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = new StringContent("{}"),
        };

        using var answer = await client.SendAsync(request, Cancellation);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
    }

    [Fact]
    public async Task What_is_no_address_of_an_engine_is_refused_with_a_sentence_and_no_port()
    {
        var (output, errors) = (new StringWriter(), new StringWriter());

        var status = await Hosting.ProviderHost.RunAsync(["not an address"], output, errors);

        Assert.Equal(2, status);
        Assert.Empty(output.ToString());
        Assert.Contains("HOST:PORT", errors.ToString(), StringComparison.Ordinal);
    }
}
