using System.Diagnostics;
using System.Text.Json;

namespace Rehearsal.Cloud.Tests;

/// <summary>The AWS CLI, where it is on the PATH. One call takes most of a second, nearly all of it for starting.</summary>
internal static class AwsCli
{
    private static readonly Lazy<Task<string?>> WhyNot = new(FindAsync);

    /// <summary>Skips the test where there is no working AWS CLI, and says why.</summary>
    public static async Task RequireAsync()
    {
        var reason = await WhyNot.Value;
        Assert.SkipWhen(reason is not null, reason ?? "");
    }

    /// <summary>
    /// Runs <c>aws cloudfront …</c> against an address, with made-up credentials, no retries, no proxy and no configuration of the user's.
    /// </summary>
    public static async Task<Result> CloudFrontAsync(Uri endpoint, params string[] arguments)
    {
        var address = endpoint.GetLeftPart(UriPartial.Authority);
        return await RunAsync(
            ["cloudfront", .. arguments, "--endpoint-url", address, "--output", "json"],
            TestContext.Current.CancellationToken
        );
    }

    private static async Task<string?> FindAsync()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var names = OperatingSystem.IsWindows() ? new[] { "aws.exe", "aws.cmd" } : ["aws"];
        if (!folders.SelectMany(folder => names, Path.Combine).Any(File.Exists))
        {
            return "The AWS CLI is not on the PATH.";
        }

        var version = await RunAsync(["--version"], CancellationToken.None);
        return version.ExitCode == 0 ? null : "The aws on the PATH does not start: " + version.Error.Trim();
    }

    private static async Task<Result> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("aws", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var proxy in start.Environment.Keys.Where(name => name.EndsWith("_PROXY", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(proxy);
        }

        start.Environment["NO_PROXY"] = "127.0.0.1,localhost";
        start.Environment["AWS_ACCESS_KEY_ID"] = "AKIDEXAMPLE";
        start.Environment["AWS_SECRET_ACCESS_KEY"] = "not-a-secret";
        start.Environment.Remove("AWS_SESSION_TOKEN");
        start.Environment.Remove("AWS_PROFILE");
        start.Environment["AWS_DEFAULT_REGION"] = "us-east-1";
        start.Environment["AWS_CONFIG_FILE"] = Path.Combine(AppContext.BaseDirectory, "no-aws-config");
        start.Environment["AWS_SHARED_CREDENTIALS_FILE"] = Path.Combine(AppContext.BaseDirectory, "no-aws-credentials");
        start.Environment["AWS_MAX_ATTEMPTS"] = "1";
        start.Environment["AWS_EC2_METADATA_DISABLED"] = "true";
        start.Environment["AWS_PAGER"] = "";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var error = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return new Result(process.ExitCode, await output, await error);
    }

    /// <summary>What a call of the CLI left behind.</summary>
    internal sealed record Result(int ExitCode, string Output, string Error)
    {
        public JsonElement Json => ExitCode == 0 ? JsonDocument.Parse(Output).RootElement : throw new InvalidOperationException(Error);
    }
}
