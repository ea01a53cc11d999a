using System.CommandLine;
using System.Net;
using System.Net.Http.Headers;
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
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(Path.Combine(folder.Root, "index.html"), "hello", Cancellation);
        using var stop = new CancellationTokenSource();
        await using var output = new Lines();
        var running = ServeCommand
            .Create()
            .Parse(["--distribution", "E1=" + folder.Root, "--complete-after", "1polls", "--faults", "CreateInvalidation#1=throttle"])
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

    [Theory]
    [InlineData("--distribution", "E1", "is not ID=FOLDER")]
    [InlineData("--distribution", "E1=/no/such/folder", "there is no folder /no/such/folder")]
    [InlineData("--port", "99999", "--port 99999 is no port")]
    [InlineData("--port", "-1", "--port -1 is no port")]
    [InlineData("--folder", "/no/such/folder", "--folder: there is no folder /no/such/folder")]
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

    [Fact]
    public async Task A_distribution_that_is_named_twice_is_a_one_line_error()
    {
        var error = new StringWriter();

        var exitCode = await ServeCommand
            .Create()
            .Parse(["--distribution", "E1=.", "--distribution", "e1=."])
            .InvokeAsync(new InvocationConfiguration { Error = error }, Cancellation);

        Assert.Equal(1, exitCode);
        Assert.StartsWith(
            "error: --distribution E1 is given 2 times",
            Assert.Single(error.ToString().Trim().Split('\n')),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Its_token_is_printed_found_by_the_users_other_commands_and_gone_with_it()
    {
        using var stop = new CancellationTokenSource();
        await using var output = new Lines();
        var running = ServeCommand
            .Create()
            .Parse([])
            .InvokeAsync(new InvocationConfiguration { Output = output, ProcessTerminationTimeout = null }, stop.Token);

        var token = await output.AfterAsync("control token ");
        var address = new Uri(await output.AfterAsync("listening on "));
        var found = TokenFile.Find(address);
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = address };
        using var refused = await http.PostAsync("/_cloud/reset", null, Cancellation);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var allowed = await http.PostAsync("/_cloud/reset", null, Cancellation);
        await stop.CancelAsync();

        Assert.Equal(0, await running);
        Assert.Equal(token, found);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, allowed.StatusCode);
        Assert.Null(TokenFile.Find(address));
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
