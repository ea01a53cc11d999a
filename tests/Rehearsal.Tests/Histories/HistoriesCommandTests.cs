using System.CommandLine;
using Rehearsal.Histories;

namespace Rehearsal.Tests.Histories;

public sealed class HistoriesCommandTests
{
    [Theory]
    [InlineData("--count", "-5", "--count -5")]
    [InlineData("--count", "0", "--count 0")]
    [InlineData("--parallel", "0", "--parallel 0")]
    [InlineData("--seed", "2147483647", "--seed 2147483647")]
    [InlineData("--provider", "NOWHERE", "--provider: there is no file")]
    public async Task A_bad_option_is_a_one_line_error(string option, string value, string reason)
    {
        var (exitCode, _, error) = await RunAsync(option, value);

        Assert.Equal(1, exitCode);
        Assert.StartsWith($"error: {reason}", Assert.Single(error.Trim().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_provider_with_which_nothing_can_be_deployed_holds_nothing()
    {
        var (exitCode, output, _) = await RunAsync("--provider", "/bin/false", "--count", "1");

        Assert.Equal(1, exitCode);
        Assert.DoesNotContain("Everything held", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_interruption_is_a_word_and_no_stack_trace()
    {
        using var error = new StringWriter();

        var exitCode = await HistoriesCommand
            .Create()
            .Parse(["--count", "1"])
            .InvokeAsync(new InvocationConfiguration { Error = error }, new CancellationToken(canceled: true));

        Assert.Equal((130, "interrupted"), (exitCode, error.ToString().Trim()));
    }

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = await HistoriesCommand
            .Create()
            .Parse(arguments)
            .InvokeAsync(new InvocationConfiguration { Output = output, Error = error }, TestContext.Current.CancellationToken);
        return (exitCode, output.ToString(), error.ToString());
    }
}
