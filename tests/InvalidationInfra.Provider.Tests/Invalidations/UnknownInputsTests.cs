using InvalidationInfra.Provider.Invalidations;
using InvalidationInfra.Provider.Properties;

namespace InvalidationInfra.Provider.Tests.Invalidations;

/// <summary>
/// In a preview anything may be unknown. Nothing throws then, nobody is called (the client is strict), and nothing is claimed that is not
/// known.
/// </summary>
public sealed class UnknownInputsTests : InvalidationScene, IDisposable
{
    // Whatever they turn out to be, the paths are the same.
    private static readonly string[] Harmless =
    [
        "waitForCompletion",
        "onTimeout",
        "alias",
        "distributionId",
        "distributionIds",
        "distributionTenantId",
        "distributionTenantIds",
    ];

    private readonly TemporaryFolder _program = new();

    public static TheoryData<string> Names => SomeInput.Names;

    public void Dispose() => _program.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task One_that_is_unknown_leaves_unknown_what_depends_on_it(string name)
    {
        var news = await CheckedAsync(PropertyMap.Empty, SomeInput.Beside(name).With((name, PropertyValue.Unknown.Instance)));

        var created = await _lifecycle.PreviewCreateAsync(Some.Urn, news, predecessor: null);

        Assert.Equal(PropertyValue.Unknown.Instance, created["invalidationId"]);
        Assert.Equal(PropertyValue.Unknown.Instance, created["invalidations"]);
        Assert.Equal(PropertyValue.Unknown.Instance, created["status"]);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task One_that_becomes_unknown_at_a_change_is_not_taken_for_anything(string name)
    {
        var olds = await DeployedAsync(("/app.js", "1"), ("/index.html", "1"));
        var news = await CheckedAsync(
            Some.Inputs(("/app.js", "1"), ("/index.html", "1")),
            Changed(name).With((name, PropertyValue.Unknown.Instance))
        );

        Assert.NotEmpty(EngineState.Differences(olds, news));
        var updated = await _lifecycle.PreviewUpdateAsync(Some.Urn, olds, EngineState.InputsBeside(olds), news);

        Assert.Equal(PropertyValue.Unknown.Instance, updated["invalidationId"]);
        if (!Harmless.Contains(name) && name != "onCreate")
        {
            Assert.DoesNotContain(_log.Lasting.Skip(2), line => line.StartsWith("will invalidate", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Any_two_may_be_unknown_together()
    {
        var olds = await DeployedAsync(("/app.js", "1"));
        var pairs =
            from one in InvalidationInputTable.Names
            from other in InvalidationInputTable.Names
            where string.CompareOrdinal(one, other) < 0 && SomeInput.GoTogether(one, other)
            select (one, other);
        foreach (var (one, other) in pairs)
        {
            var given = SomeInput.Beside(one, other).With((one, PropertyValue.Unknown.Instance), (other, PropertyValue.Unknown.Instance));
            var news = await CheckedAsync(Some.Inputs(("/app.js", "1")), given);

            EngineState.Differences(olds, news);
            Assert.Equal(
                PropertyValue.Unknown.Instance,
                (await _lifecycle.PreviewCreateAsync(Some.Urn, news, predecessor: null))["invalidationId"]
            );
            await _lifecycle.PreviewUpdateAsync(Some.Urn, olds, EngineState.InputsBeside(olds), news);
        }

        Assert.Single(_created);
    }

    [Fact]
    public async Task All_may_be_unknown_together()
    {
        var all = InvalidationInputTable
            .Names.Except([
                "alias",
                "distributionIds",
                "distributionTenantId",
                "distributionTenantIds",
                "assets",
                "content",
                "invalidationBatch",
            ])
            .Select(name => KeyValuePair.Create<string, PropertyValue>(name, PropertyValue.Unknown.Instance));

        var created = await _lifecycle.PreviewCreateAsync(
            Some.Urn,
            await CheckedAsync(PropertyMap.Empty, new PropertyMap(all)),
            predecessor: null
        );

        Assert.Equal(PropertyValue.Unknown.Instance, created["invalidatedPaths"]);
        Assert.Equal(PropertyValue.Unknown.Instance, created["contentDigest"]);
    }

    [Fact]
    public async Task A_part_of_a_list_a_map_or_a_batch_may_be_unknown()
    {
        foreach (
            var inputs in (string[])
                [
                    $$"""{"paths": ["/a", "{{Some.Unknown}}"]}""",
                    $$"""{"tags": ["a", "{{Some.Unknown}}"]}""",
                    $$"""{"assets": {"/a": "{{Some.Unknown}}"} }""",
                    $$"""{"triggers": {"a": "{{Some.Unknown}}"}, "paths": ["/a"]}""",
                    $$"""{"invalidationBatch": {"callerReference": "{{Some.Unknown}}", "paths": {"items": ["/a"] } } }""",
                    $$"""{"invalidationBatch": {"paths": {"items": ["{{Some.Unknown}}"] } } }""",
                ]
        )
        {
            var news = await CheckedAsync(
                PropertyMap.Empty,
                Some.Properties(inputs).With(("distributionId", PropertyValue.Of(Some.Distribution)))
            );

            Assert.Equal(
                PropertyValue.Unknown.Instance,
                (await _lifecycle.PreviewCreateAsync(Some.Urn, news, predecessor: null))["invalidationId"]
            );
        }

        Assert.Empty(_created);
    }

    /// <summary>A change of content besides, so that there is something to be said about what would be dropped.</summary>
    private static PropertyMap Changed(string name) =>
        SomeInput.Beside(name) is var beside && beside.ContainsKey("assets")
            ? beside.With(("assets", new PropertyValue.Map(Some.Properties("""{"/app.js": "2", "/index.html": "1"}"""))))
            : beside;

    private async Task<PropertyMap> CheckedAsync(PropertyMap olds, PropertyMap given)
    {
        var result = await new InvalidationCheck(Some.Folders(_program.Root)).RunAsync(
            Some.Urn,
            olds,
            given,
            TestContext.Current.CancellationToken
        );
        Assert.Empty(result.Failures);
        return result.Inputs;
    }
}
