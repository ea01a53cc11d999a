using System.CommandLine;
using System.Text;
using System.Threading.Channels;
using Rehearsal.Serve;

namespace Rehearsal.Tests.Serve;

public sealed class ServeCommandTests
{
    private const string Batch =
        "<InvalidationBatch xmlns=\"http://cloudfront.amazonaws.com/doc/2020-05-31/\"><CallerReference>r</CallerReference>"
        + "<Paths><Quantity>1</Quantity><Items><Path>/a</Path></Items></Paths></InvalidationBatch>";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_says_where_it_listens_serves_the_folder_and_ends_when_told_to()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "index.html"), "hello", Cancellation);
            using var stop = new CancellationTokenSource();
            await using var output = new Lines();
            var running = ServeCommand
                .Create()
                .Parse([
                    "--distribution",
                    "E1=" + folder.FullName,
                    "--complete-after",
                    "1polls",
                    "--faults",
                    "CreateInvalidation#1=throttle",
                ])
                .InvokeAsync(new InvocationConfiguration { Output = output, ProcessTerminationTimeout = null }, stop.Token);

            var address = await output.AfterAsync("listening on ");
            using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
            using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { Host = "E1.localhost" } };
            using var answer = await http.SendAsync(request, Cancellation);
            using var throttled = await http.PostAsync(
                address + "/2020-05-31/distribution/E1/invalidation",
                new StringContent(Batch),
                Cancellation
            );
            await stop.CancelAsync();

            Assert.Matches("^http://127.0.0.1:[0-9]+$", address);
            Assert.Equal("hello", await answer.Content.ReadAsStringAsync(Cancellation));
            Assert.Contains("Rate exceeded", await throttled.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
            Assert.Equal(0, await running);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("--distribution", "E1", "is not ID=FOLDER")]
    [InlineData("--distribution", "E1=/no/such/folder", "there is no folder /no/such/folder")]
    [InlineData("--faults", "CreateInvalidation=boom", "there is no fault 'boom'")]
    [InlineData("--complete-after", "soon", "'soon' is not a time")]
    public async Task Bad_options_are_a_one_line_error_and_exit_code_1(string option, string value, string reason)
    {
        var error = new StringWriter();

        var exitCode = await ServeCommand
            .Create()
            .Parse([option, value])
            .InvokeAsync(new InvocationConfiguration { Error = error }, Cancellation);

        Assert.Equal(1, exitCode);
        Assert.Single(error.ToString().Trim().Split('\n'));
        Assert.StartsWith("error: ", error.ToString(), StringComparison.Ordinal);
        Assert.Contains(reason, error.ToString(), StringComparison.Ordinal);
    }

    /// <summary>A writer whose lines can be waited for.</summary>
    private sealed class Lines : TextWriter
    {
        private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();

        public override Encoding Encoding => Encoding.UTF8;

        public override Task WriteLineAsync(string? value) => _lines.Writer.WriteAsync(value ?? "").AsTask();

        public override Task FlushAsync() => Task.CompletedTask;

        public async Task<string> AfterAsync(string start)
        {
            await foreach (var line in _lines.Reader.ReadAllAsync(Cancellation))
            {
                if (line.StartsWith(start, StringComparison.Ordinal))
                {
                    return line[start.Length..];
                }
            }

            return "";
        }
    }
}
