using System.Diagnostics;
using InvalidationInfra.Provider.Schema;

namespace InvalidationInfra.Provider.Tests.Schema;

public sealed class ReferenceDocumentTests
{
    private const string Command = "dotnet run --project src/InvalidationInfra.Provider -- --docs docs/resource.md";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_reference_is_up_to_date()
    {
        var written = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "resource.md"), Cancellation);

        Assert.True(
            written == ReferenceDocument.Of(PackageSchema.Read()),
            $"docs/resource.md is not what the schema says any more. Write it anew: {Command}"
        );
    }

    [Theory]
    [InlineData("CONTRIBUTING.md")]
    [InlineData("docs/resource.md")]
    public async Task The_command_that_writes_it_is_named_where_one_looks_for_it(string file) =>
        Assert.Contains(Command, await File.ReadAllTextAsync(Path.Combine(Repository.Root, file), Cancellation), StringComparison.Ordinal);

    [Fact]
    public void Headings_go_down_code_stays_and_the_marks_of_examples_go()
    {
        const string description =
            "Text.\n\n{{% examples %}}\n## Example\n{{% example %}}\n### One\n\n```yaml\n# a comment\n```\n{{% /example %}}\n{{% /examples %}}\n\n## Import\n";

        Assert.Equal(
            "Text.\n\n### Example\n\n#### One\n\n```yaml\n# a comment\n```\n\n### Import\n",
            DescriptionText.Under(description, levels: 1)
        );
    }

    [Theory]
    [InlineData("--schema")]
    [InlineData("--docs")]
    public async Task The_executable_prints_it_and_writes_the_same_to_a_file(string argument)
    {
        using var file = new TemporaryFile();

        var printed = await RunAsync(argument);
        var nothing = await RunAsync(argument, file.Path);

        Assert.Equal("", nothing);
        Assert.Equal(printed, await File.ReadAllTextAsync(file.Path, Cancellation));
        Assert.Equal(argument == "--docs" ? ReferenceDocument.Of(PackageSchema.Read()) : PackageSchema.ToJson(), printed);
    }

    private static async Task<string> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "pulumi-resource-cloudfront-invalidation.dll"), .. arguments]
        )
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(Cancellation);
        await process.WaitForExitAsync(Cancellation);
        Assert.Equal(0, process.ExitCode);
        return output;
    }
}
