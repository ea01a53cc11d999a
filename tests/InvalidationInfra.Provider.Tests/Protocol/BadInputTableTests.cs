using Google.Protobuf.Collections;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace InvalidationInfra.Provider.Tests.Protocol;

/// <summary>Each row of docs/bad-input.md, said to the provider's process.</summary>
public sealed class BadInputTableTests(BadInputTableTests.Provider provider) : IClassFixture<BadInputTableTests.Provider>
{
    private const string DocumentedFolder = "/program";

    public static TheoryData<string, string, string> Inputs => Rows("Inputs of the invalidation");

    public static TheoryData<string, string, string, string> Changes =>
        new(Cells("Changes of the invalidation's inputs").Select(row => (Code(row[0]), Code(row[1]), Code(row[2]), row[3].Trim())));

    public static TheoryData<string, string, string> RevisionInputs => Rows("Inputs of a content revision");

    public static TheoryData<string, string, string> Configuration => Rows("Provider configuration");

    public static TheoryData<string, string, string> Functions => Rows("Functions");

    [Theory]
    [MemberData(nameof(Inputs))]
    public async Task A_bad_input_is_refused_in_these_words(string inputs, string property, string reason)
    {
        var answer = await provider.Client.CheckAsync(
            new CheckRequest { Urn = Some.Urn, News = Struct.Parser.ParseJson(inputs) },
            cancellationToken: Cancellation
        );

        AssertFailure(answer.Failures, property, reason);
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task A_change_that_contradicts_itself_is_refused_in_these_words(string olds, string news, string property, string reason)
    {
        var answer = await provider.Client.CheckAsync(
            new CheckRequest
            {
                Urn = Some.Urn,
                Olds = Struct.Parser.ParseJson(olds),
                News = Struct.Parser.ParseJson(news),
            },
            cancellationToken: Cancellation
        );

        AssertFailure(answer.Failures, property, reason);
    }

    [Theory]
    [MemberData(nameof(RevisionInputs))]
    public async Task A_bad_input_of_a_content_revision_is_refused_in_these_words(string inputs, string property, string reason)
    {
        var answer = await provider.Client.CheckAsync(
            new CheckRequest { Urn = Some.RevisionUrn, News = Struct.Parser.ParseJson(inputs) },
            cancellationToken: Cancellation
        );

        AssertFailure(answer.Failures, property, reason);
    }

    [Theory]
    [MemberData(nameof(Configuration))]
    public async Task A_bad_configuration_is_refused_in_these_words(string configuration, string property, string reason)
    {
        var answer = await provider.Client.CheckConfigAsync(
            new CheckRequest { News = Struct.Parser.ParseJson(configuration) },
            cancellationToken: Cancellation
        );

        AssertFailure(answer.Failures, property, reason);
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public async Task A_bad_argument_is_refused_in_these_words(string call, string property, string reason)
    {
        var (name, arguments) = (call.Split(' ')[0], call[call.IndexOf(' ', StringComparison.Ordinal)..]);

        var answer = await provider.Client.InvokeAsync(
            new InvokeRequest { Tok = $"cloudfront-invalidation:index:{name}", Args = Struct.Parser.ParseJson(arguments) },
            cancellationToken: Cancellation
        );

        AssertFailure(answer.Failures, property, reason);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private void AssertFailure(RepeatedField<CheckFailure> failures, string property, string reason)
    {
        var failure = Assert.Single(failures);
        Assert.Equal(property, failure.Property);
        Assert.Equal(reason, failure.Reason.Replace(provider.Folder, DocumentedFolder, StringComparison.Ordinal));
    }

    private static TheoryData<string, string, string> Rows(string section) =>
        new(Cells(section).Select(row => (Code(row[0]), row[1].Trim('`'), row[2].Trim())));

    private static IEnumerable<string[]> Cells(string section) =>
        File.ReadLines(Path.Combine(Repository.Root, "docs", "bad-input.md"))
            .SkipWhile(line => line != $"## {section}")
            .Skip(1)
            .TakeWhile(line => !line.StartsWith('#'))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Trim('|').Split(" | "));

    private static string Code(string cell) => cell.Trim().Trim('`');

    /// <summary>One provider for all rows: a check changes nothing.</summary>
    public sealed class Provider : IAsyncLifetime
    {
        private readonly TemporaryFolder _folder = new();
        private ProviderProcess? _process;

        public string Folder => _folder.Root;

        internal ResourceProvider.ResourceProviderClient Client => _process!.Client;

        public async ValueTask InitializeAsync()
        {
            Directory.CreateDirectory(Path.Combine(Folder, "site"));
            Directory.CreateDirectory(Path.Combine(Folder, "empty"));
            await File.WriteAllTextAsync(Path.Combine(Folder, "site", "index.html"), "hello", Cancellation);
            _process = await ProviderProcess.StartAsync(Folder);
        }

        public async ValueTask DisposeAsync()
        {
            if (_process is not null)
            {
                await _process.DisposeAsync();
            }

            _folder.Dispose();
        }
    }
}
