using System.Net.Sockets;
using System.Text;

namespace Testing;

/// <summary>What goes over the wire in answer to a request, and how it ends.</summary>
public sealed class BrokenAnswer
{
    private const string Namespace = "http://cloudfront.amazonaws.com/doc/2020-05-31/";

    private readonly byte[] _bytes;
    private readonly bool _stalls;
    private readonly bool _resets;
    private readonly TimeSpan _eachByte;

    private BrokenAnswer(byte[] bytes, bool stalls = false, bool resets = false, TimeSpan eachByte = default)
    {
        _bytes = bytes;
        _stalls = stalls;
        _resets = resets;
        _eachByte = eachByte;
    }

    public int Length => _bytes.Length;

    /// <summary>An answer that is one.</summary>
    public static BrokenAnswer Accepted(string id) => Of(201, Invalidation($"<Id>{id}</Id><Status>Completed</Status>", DateTime.UtcNow));

    public static BrokenAnswer Of(int status, string body, string headers = "") =>
        new(Encoding.UTF8.GetBytes($"{Head(status, headers)}Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}"));

    /// <summary>The head of an answer, and then as many bytes of its body as its length says, or fewer.</summary>
    public static BrokenAnswer WithLength(int length, string body) =>
        new(Encoding.UTF8.GetBytes($"{Head(200, "")}Content-Length: {length}\r\n\r\n{body}"));

    public static BrokenAnswer Chunked(string chunks) =>
        new(Encoding.UTF8.GetBytes($"{Head(200, "")}Transfer-Encoding: chunked\r\n\r\n{chunks}"));

    /// <summary>A body that says no length and goes on for <paramref name="megabytes"/>.</summary>
    public static BrokenAnswer Endless(int megabytes) =>
        new(Encoding.UTF8.GetBytes($"{Head(200, "")}\r\n<Invalidation>{new string(' ', megabytes * 1024 * 1024)}"));

    public static BrokenAnswer Redirect(int status, string location) => Of(status, "", $"Location: {location}\r\n");

    /// <summary>The XML of an invalidation.</summary>
    public static string Invalidation(string members, DateTime? created) =>
        $"<Invalidation xmlns=\"{Namespace}\">{members}"
        + (created is { } time ? $"<CreateTime>{time:yyyy-MM-ddTHH:mm:ssZ}</CreateTime>" : "")
        + "<InvalidationBatch><Paths><Quantity>1</Quantity><Items><Path>/*</Path></Items></Paths><CallerReference>r</CallerReference></InvalidationBatch></Invalidation>";

    public static string Page(string root, string next) =>
        $"<{root} xmlns=\"{Namespace}\"><IsTruncated>true</IsTruncated><NextMarker>{next}</NextMarker><Quantity>0</Quantity></{root}>";

    /// <summary>Only the first bytes of it, and then nothing more.</summary>
    public BrokenAnswer StallingAfter(int bytes) => new(_bytes[..bytes], stalls: true);

    /// <summary>Only the first bytes of it, and then a reset connection.</summary>
    public BrokenAnswer ResetAfter(int bytes) => new(_bytes[..bytes], resets: true);

    /// <summary>So slow that it has no end within any operation of a test.</summary>
    public BrokenAnswer ByteByByte() => new(_bytes, stalls: true, eachByte: TimeSpan.FromMilliseconds(500));

    public async Task WriteAsync(TcpClient client, CancellationToken cancellationToken)
    {
        var stream = client.GetStream();
        if (_eachByte > TimeSpan.Zero)
        {
            using var turn = new PeriodicTimer(_eachByte);
            foreach (var one in _bytes)
            {
                await stream.WriteAsync(new[] { one }, cancellationToken);
                await turn.WaitForNextTickAsync(cancellationToken);
            }
        }
        else
        {
            await stream.WriteAsync(_bytes, cancellationToken);
        }

        if (_stalls)
        {
            await stream.ReadExactlyAsync(new byte[1], cancellationToken);
        }

        if (_resets)
        {
            // A socket that is closed with no time to linger says so with a reset.
            client.LingerState = new LingerOption(enable: true, seconds: 0);
        }
    }

    private static string Head(int status, string headers) =>
        $"HTTP/1.1 {status} X\r\nContent-Type: text/xml\r\nDate: {DateTime.UtcNow:r}\r\nConnection: close\r\n{headers}";
}
