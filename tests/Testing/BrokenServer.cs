using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Testing;

/// <summary>A server that answers each request with the bytes that a test gives it, whole or broken, on a socket of its own.</summary>
public sealed class BrokenServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<BrokenAnswer> _next = [];
    private readonly Task _serving;

    private BrokenServer()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    public string Address => $"http://{Host}";

    public string Host => $"127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    /// <summary>The requests that came, each as its text.</summary>
    public ConcurrentQueue<string> Requests { get; } = [];

    /// <summary>What every request gets that has no answer of its own.</summary>
    public BrokenAnswer Otherwise { get; set; } = BrokenAnswer.Of(200, "");

    /// <summary>Completes when the first request has come.</summary>
    public TaskCompletionSource FirstRequest { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public static BrokenServer Start() => new();

    /// <summary>Gives the next requests answers of their own, one each.</summary>
    public void AnswersNext(params IEnumerable<BrokenAnswer> answers)
    {
        foreach (var answer in answers)
        {
            _next.Enqueue(answer);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        await _serving;
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
            {
                connections.Add(AnswerAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(connections);
        }
    }

    // One request a connection: each answer ends it, in its own way.
    private async Task AnswerAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                Requests.Enqueue(await ReadRequestAsync(stream));
                FirstRequest.TrySetResult();
                await (_next.TryDequeue(out var answer) ? answer : Otherwise).WriteAsync(client, _stop.Token);
            }
            catch (Exception e) when (e is IOException or OperationCanceledException or SocketException)
            {
                // The client has heard enough, or the test is over.
            }
        }
    }

    private async Task<string> ReadRequestAsync(NetworkStream stream)
    {
        var (text, buffer) = (new StringBuilder(), new byte[16 * 1024]);
        while (true)
        {
            var read = await stream.ReadAsync(buffer, _stop.Token);
            text.Append(Encoding.Latin1.GetString(buffer, 0, read));
            var (request, end) = (text.ToString(), text.ToString().IndexOf("\r\n\r\n", StringComparison.Ordinal));
            if (read == 0 || (end >= 0 && request.Length >= end + 4 + LengthIn(request)))
            {
                return request;
            }
        }
    }

    private static int LengthIn(string request) =>
        request
            .Split("\r\n")
            .Where(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
            .Select(line => int.Parse(line["Content-Length:".Length..], System.Globalization.CultureInfo.InvariantCulture))
            .FirstOrDefault();
}
