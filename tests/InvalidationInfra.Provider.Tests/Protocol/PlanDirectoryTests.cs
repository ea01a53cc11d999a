using InvalidationInfra.Provider.Pictures;
using InvalidationInfra.Provider.Properties;
using Pulumirpc;

namespace InvalidationInfra.Provider.Tests.Protocol;

/// <summary>The setting planDirectory: a preview's pictures, through gRPC and the provider's process.</summary>
public sealed class PlanDirectoryTests : IDisposable
{
    private const string Other = "urn:pulumi:dev::demo::my:index:Site$cloudfront-invalidation:index:CloudFrontInvalidation::site";

    private static readonly PropertyMap Before = Some.Inputs(("/app.js", "1"), ("/index.html", "1"));
    private static readonly PropertyMap After = Some.Inputs(("/app.js", "2"), ("/index.html", "1"));

    private readonly TemporaryFolder _program = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task A_preview_draws_its_plan_and_names_the_file()
    {
        var lines = await PreviewAsync(("planDirectory", "pictures/of plans"), Before, After);

        var file = Assert.Single(Directory.GetFiles(Path.Combine(_program.Root, "pictures", "of plans")));
        Assert.Equal(
            ["will invalidate 1 path: /app.js (drops nothing else; within the free tier)", $"picture of the plan: {file}"],
            lines.TakeLast(2)
        );
        var page = await File.ReadAllTextAsync(file, Cancellation);
        Assert.Contains("<title>/app.js</title>", page, StringComparison.Ordinal);
        Assert.Contains("1 path drops 1 stale of 3 URLs, within the free tier", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_next_preview_writes_the_same_file()
    {
        await PreviewAsync(("planDirectory", "plans"), Before, After);
        await PreviewAsync(("planDirectory", "plans"), Before, Some.Inputs(("/app.js", "1"), ("/index.html", "2")));

        var file = Assert.Single(Directory.GetFiles(Path.Combine(_program.Root, "plans")));
        Assert.Contains("2 paths drop 2 stale", await File.ReadAllTextAsync(file, Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_a_warning_and_the_preview_goes_on()
    {
        await File.WriteAllTextAsync(Path.Combine(_program.Root, "file"), "in the way", Cancellation);

        var lines = await PreviewAsync(("planDirectory", "file/plans"), Before, After);

        Assert.StartsWith(
            "cloudfront-invalidation:planDirectory: the picture of the plan cannot be written: ",
            lines[^1],
            StringComparison.Ordinal
        );
        Assert.EndsWith(". Nothing else is affected; name a folder that can be written, or unset it", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_picture_is_drawn_where_files_are_secrets()
    {
        var secret = After.With(("manifest", new PropertyValue.Secret(After["manifest"])));

        await PreviewAsync(("planDirectory", "plans"), Before, secret);

        Assert.False(Directory.Exists(Path.Combine(_program.Root, "plans")));
    }

    [Fact]
    public async Task No_picture_is_drawn_where_nothing_or_everything_is_dropped()
    {
        await PreviewAsync(("planDirectory", "plans"), Before, Before.With(("waitForCompletion", Some.Flag(true))));
        var triggered = Before.With(("triggers", new PropertyValue.Map(PropertyMap.Empty.With(("release", PropertyValue.Of("2"))))));
        var lines = await PreviewAsync(("planDirectory", "plans"), Before, triggered);

        Assert.Contains("a trigger changed", lines[^1], StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_program.Root, "plans")));
    }

    [Fact]
    public async Task Without_the_setting_nothing_is_written()
    {
        await PreviewAsync(("planDirectory", ""), Before, After);

        Assert.Empty(Directory.GetFileSystemEntries(_program.Root));
    }

    [Theory]
    [InlineData("site", "site-")]
    [InlineData("../../etc/passwd", "etc-passwd-")]
    [InlineData("C:\\docs|x", "C--docs-x-")]
    [InlineData(".hidden", "hidden-")]
    [InlineData("CON", "CON-")]
    [InlineData("a::b c", "a--b-c-")]
    [InlineData("süß", "s---")]
    [InlineData("…", "")]
    public void The_name_of_a_page_is_one_that_every_file_system_takes(string name, string start)
    {
        var file = PlanFolder.FileNameOf($"urn:pulumi:dev::demo::cloudfront-invalidation:index:CloudFrontInvalidation::{name}", number: 1);

        Assert.StartsWith(start, file, StringComparison.Ordinal);
        Assert.Matches("^[0-9a-f]{8}[.]html$", file[start.Length..]);
    }

    [Fact]
    public void Resources_of_one_name_and_plans_of_one_resource_have_pages_of_their_own()
    {
        string[] files = [PlanFolder.FileNameOf(Some.Urn, 1), PlanFolder.FileNameOf(Other, 1), PlanFolder.FileNameOf(Some.Urn, 2)];

        Assert.Equal(3, files.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(files, file => Assert.StartsWith("site-", file, StringComparison.Ordinal));
    }

    [Fact]
    public void A_long_name_is_cut_to_what_every_file_system_takes() =>
        Assert.True(
            PlanFolder.FileNameOf(Some.Urn + new string('x', 5000), 1).Length < 100,
            "names of files have at most 255 bytes, and folders take their part"
        );

    /// <summary>The lines of a preview of an update.</summary>
    private async Task<IReadOnlyList<string>> PreviewAsync((string Name, string Value) setting, PropertyMap before, PropertyMap after)
    {
        await using var engine = await EngineServer.StartAsync();
        await using var cloudFront = await CloudFrontServer.StartAsync();
        await using var provider = await ProviderProcess.StartAsync(_program.Root, engine.Address);
        await provider.ConfigureAsync(cloudFront.Address, setting);
        var created = await provider.Client.CreateAsync(
            new CreateRequest { Urn = Some.Urn, Properties = PropertyWire.Write(before) },
            cancellationToken: Cancellation
        );
        await provider.Client.UpdateAsync(
            new UpdateRequest
            {
                Id = created.Id,
                Urn = Some.Urn,
                Olds = created.Properties,
                OldInputs = PropertyWire.Write(before),
                News = PropertyWire.Write(after),
                Preview = true,
            },
            cancellationToken: Cancellation
        );
        return [.. engine.Lines];
    }
}
