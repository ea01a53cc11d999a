using Google.Protobuf.WellKnownTypes;
using Rehearsal.Cloud;

namespace Rehearsal.Engine.Tests.Guarantees;

/// <summary>
/// The situations of docs/guarantees.md, row by row, through the embedded engine, the provider's process and the embedded edges: what the
/// last command of each drops, and that no edge serves anything stale after it.
/// </summary>
public sealed class GuaranteeTests
{
    private static readonly Dictionary<string, Func<Situation, Task>> Situations = new()
    {
        ["an unanswered invalidation, and a roll-back that is refused"] = async site =>
        {
            await site.GoodAsync();
            site.Files["/a.js"] = "a 2";
            await site.DeployAsync(faults: "CreateInvalidation=drop-after");
            site.Files["/a.js"] = "a 1";
            await site.DeployAsync(faults: "CreateInvalidation=access-denied");
            site.Files["/a.js"] = "a 2";
            await site.GoodAsync();
        },
        ["the same with a trigger"] = async site =>
        {
            await site.GoodAsync(Trigger("1"));
            await site.DeployAsync(Trigger("2"), faults: "CreateInvalidation=drop-after");
            await site.DeployAsync(Trigger("1"), faults: "CreateInvalidation=access-denied");
            await site.GoodAsync(Trigger("2"));
        },
        ["an unanswered invalidation, then other content, then the same again"] = async site =>
        {
            await site.GoodAsync();
            site.Files["/a.js"] = "a 2";
            await site.DeployAsync(faults: "CreateInvalidation=drop-after");
            site.Files["/a.js"] = "a 3";
            await site.DeployAsync(faults: "CreateInvalidation=access-denied");
            site.Files["/a.js"] = "a 2";
            await site.GoodAsync();
        },
        ["a backup of the state, and content that was deployed since"] = async site =>
        {
            await site.GoodAsync();
            var backup = site.BackUp();
            site.Files["/a.js"] = "a 2";
            await site.GoodAsync();
            site.Files["/a.js"] = "a 3";
            await site.GoodAsync();
            site.Restore(backup);
            site.Files["/a.js"] = "a 2";
            await site.GoodAsync();
        },
        ["the same, counted"] = async site =>
        {
            site.Counts = true;
            await site.GoodAsync();
            var backup = site.BackUp();
            site.Files["/a.js"] = "a 2";
            await site.GoodAsync();
            site.Files["/b/c.js"] = "c 3";
            await site.GoodAsync();
            site.Files["/b/c.js"] = "c 1";
            site.Restore(backup);
            await site.GoodAsync();
        },
        ["the resource created again and again"] = async site =>
        {
            for (var creation = 0; creation < 10; creation++)
            {
                await site.GoodAsync();
                Assert.Equal(1, site.Accepted);
                await site.DestroyAsync();
            }

            await site.GoodAsync();
        },
        ["a file comes in as exclude is narrowed"] = async site =>
        {
            site.TracksFolder = true;
            site.Inputs["exclude"] = Texts("x*");
            await site.GoodAsync();
            site.Files["/x.js"] = "x 2";
            await site.GoodAsync();
            site.Inputs.Remove("exclude");
            await site.GoodAsync();
        },
        ["a file comes in as include is widened"] = async site =>
        {
            site.TracksFolder = true;
            site.Inputs["include"] = Texts("*.html", "a*");
            await site.GoodAsync();
            site.Files["/x.js"] = "x 2";
            await site.GoodAsync();
            site.Inputs["include"] = Texts("*");
            await site.GoodAsync();
        },
        ["an index document is turned on"] = async site =>
        {
            site.Inputs["indexDocument"] = Value.ForString("");
            await site.GoodAsync();
            site.Files["/index.html"] = "home 2";
            await site.GoodAsync();
            site.Inputs.Remove("indexDocument");
            await site.GoodAsync();
        },
        ["another index document"] = async site =>
        {
            site.Files["/default.html"] = "default 1";
            await site.GoodAsync();
            site.Serve(settings => settings with { DefaultRootObject = "default.html" });
            site.Inputs["indexDocument"] = Value.ForString("default.html");
            await site.GoodAsync();
        },
        ["an index document is turned off"] = async site =>
        {
            await site.GoodAsync();
            site.Serve(settings => settings with { DefaultRootObject = "" });
            site.Inputs["indexDocument"] = Value.ForString("");
            await site.GoodAsync();
        },
        ["another fallback document"] = async site =>
        {
            Fallback(site, "/index.html");
            site.Visit("/nowhere");
            await site.GoodAsync();
            Fallback(site, "/a.js");
            await site.GoodAsync();
        },
        ["a fallback document is removed, together with a change"] = async site =>
        {
            Fallback(site, "/index.html");
            await site.GoodAsync();
            site.Visit("/nowhere");
            Fallback(site, page: null);
            site.Files["/a.js"] = "a 2";
            await site.GoodAsync();
        },
        ["query strings no longer count"] = async site =>
        {
            site.Serve(settings => settings with { CachesByQueryString = true });
            site.Inputs["queryStrings"] = Value.ForBool(true);
            await site.GoodAsync();
            site.Visit("/a.js?v=1");
            site.Serve(settings => settings with { CachesByQueryString = false });
            site.Inputs.Remove("queryStrings");
            site.Files["/a.js"] = "a 2";
            await site.GoodAsync();
        },
        ["another distribution, whose edges are warm"] = async site =>
        {
            site.Inputs["onCreate"] = Value.ForString("skip");
            await site.GoodAsync();
            site.Files["/a.js"] = "a 2";
            await site.GoodAsync();
            await site.GoodAsync(Target("distributionId", Value.ForString(site.Second)));
            site.Targets = [site.Second];
        },
        ["one more distribution"] = async site =>
        {
            await site.GoodAsync();
            site.Files["/a.js"] = "a 2";
            await site.GoodAsync(Target("distributionIds", Texts(site.First, site.Second)));
            site.Targets = [site.First, site.Second];
        },
        ["the alias of the same distribution, in place of its id"] = async site =>
        {
            site.PointAliasAt(site.First);
            await site.GoodAsync();
            await site.GoodAsync(Target("alias", Value.ForString(Situation.Alias)));
        },
        ["the alias has moved, and a refresh has seen it"] = async site =>
        {
            site.PointAliasAt(site.First);
            await site.GoodAsync(Target("alias", Value.ForString(Situation.Alias)));
            site.PointAliasAt(site.Second);
            await site.RefreshAsync();
            await site.GoodAsync(Target("alias", Value.ForString(Situation.Alias)));
            site.Targets = [site.Second];
        },
        ["a refresh that is refused, and a change"] = async site =>
        {
            site.Inputs["onCreate"] = Value.ForString("skip");
            await site.GoodAsync();
            await site.RefreshAsync("ListInvalidations=access-denied;GetInvalidation=access-denied");
            site.Files["/a.js"] = "a 2";
            await site.GoodAsync();
        },
        ["an invalidation fails, and then nothing is tracked but paths"] = async site =>
        {
            site.Inputs["paths"] = Texts("/b/*", "/a.js");
            await site.GoodAsync();
            site.Files["/a.js"] = "a 2";
            await site.DeployAsync(faults: "CreateInvalidation=access-denied");
            site.TracksNothing = true;
            await site.GoodAsync();
        },
        ["the count is renamed, and the next deployment breaks off"] = async site =>
        {
            site.Counts = true;
            await site.GoodAsync();
            site.Stack.CountName = "renamed";
            site.Files["/a.js"] = "a 2";
            await site.BreakOffAsync();
            site.Files["/a.js"] = "a 1";
            await site.GoodAsync();
        },
        ["a deployment breaks off, and then contents are counted for the first time"] = async site =>
        {
            await site.GoodAsync();
            site.Files["/a.js"] = "a 2";
            await site.BreakOffAsync();
            site.Files["/a.js"] = "a 1";
            site.Counts = true;
            await site.GoodAsync();
        },
        ["a deployment breaks off, and is rolled back, counted"] = async site =>
        {
            site.Counts = true;
            await site.GoodAsync();
            site.Files["/a.js"] = "a 2";
            await site.BreakOffAsync();
            site.Files["/a.js"] = "a 1";
            await site.GoodAsync();
        },
        ["an invalidation of 2,000 changed files fails"] = async site =>
        {
            for (var file = 0; file < 2000; file++)
            {
                site.Files[$"/many/{file}.js"] = "1";
            }

            await site.GoodAsync();
            site.Inputs["maxPaths"] = Value.ForNumber(3000);
            for (var file = 0; file < 2000; file += 2)
            {
                site.Files[$"/many/{file}.js"] = "2";
            }

            await site.DeployAsync(faults: "CreateInvalidation=access-denied");
            Assert.Contains("may not call", site.Error, StringComparison.Ordinal);
            site.Inputs["maxPaths"] = Value.ForNumber(15);
            await site.GoodAsync();
        },
        ["a removed file is fetched once more before it is deleted"] = async site =>
        {
            await site.GoodAsync();
            site.Files.Remove("/x.js");
            await site.DeployAsync(logged: line =>
            {
                if (line.Contains("issued for", StringComparison.Ordinal))
                {
                    site.Visit("/x.js");
                }
            });
            Assert.NotEmpty(site.Stale());
            site.Files["/a.js"] = "a 2";
            await site.GoodAsync();
        },
        ["ignoreChanges, then no more"] = async site =>
        {
            site.TracksFolder = true;
            await site.GoodAsync();
            site.Files["/a.js"] = "a 2";
            await site.DeployAsync(options: request => request.IgnoreChanges.Add("sourceDirectory"));
            Assert.Null(site.Error);
            Assert.Equal(0, site.Accepted);
            await site.GoodAsync();
        },
        ["replaceOnChanges"] = async site =>
        {
            await site.GoodAsync();
            site.Inputs["maxPaths"] = Value.ForNumber(14);
            await site.DeployAsync(options: request => request.ReplaceOnChanges.Add("maxPaths"));
            Assert.Null(site.Error);
        },
        ["a reference by hand for the second time"] = async site =>
        {
            site.TracksNothing = true;
            await site.GoodAsync(Batch("r1"));
            await site.GoodAsync(Batch("r2"));
            await site.DeployAsync(Batch("r1"));
        },
        ["files that were not counted"] = async site =>
        {
            (site.Counts, site.TracksFolder) = (true, true);
            await site.GoodAsync();
            var counted = Struct.Parser.ParseJson(site.Stack.Invalidation()!["outputs"]!["content"]!.ToJsonString());
            site.Files["/a.js"] = "a 2";
            (site.Counts, site.TracksNothing) = (false, true);
            await site.DeployAsync(new Dictionary<string, Value?> { ["content"] = Value.ForStruct(counted) });
        },
    };

    public static TheoryData<string> Names => [.. Situations.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_last_command_drops_what_the_table_says_and_no_edge_serves_anything_stale(string name)
    {
        var row = Rows().Single(row => row.Name == name);
        await using var site = await Situation.StartAsync();

        await Situations[name](site);

        if (site.Error is { } error)
        {
            Assert.Contains(row.Dropped.Replace("refused: ", "", StringComparison.Ordinal).Trim('`'), error, StringComparison.Ordinal);
            return;
        }

        Assert.Equal(row.Dropped, site.Dropped.Count == 0 ? "nothing" : string.Join(' ', site.Dropped.Select(path => $"`{path}`")));
        Assert.Empty(site.Stale());
    }

    [Fact]
    public void Every_row_of_the_table_is_a_test() => Assert.Equal(Situations.Keys, Rows().Select(row => row.Name));

    private static IEnumerable<(string Name, string Dropped)> Rows() =>
        from line in File.ReadLines(Path.Combine(Repository.Root, "docs", "guarantees.md"))
        where line.StartsWith("| **", StringComparison.Ordinal)
        let cells = line.Trim('|').Split('|', StringSplitOptions.TrimEntries)
        select (cells[0].Trim('*'), cells[2]);

    private static void Fallback(Situation site, string? page)
    {
        site.Serve(settings =>
            settings with
            {
                CustomErrorResponses = page is null ? [] : [new CustomErrorResponse(404, 200, page, ErrorCachingMinTtl: 86_400)],
            }
        );
        site.Inputs.Remove("fallbackDocument");
        if (page is not null)
        {
            site.Inputs["fallbackDocument"] = Value.ForString(page);
        }
    }

    private static Dictionary<string, Value?> Trigger(string value) =>
        new() { ["triggers"] = Value.ForStruct(new Struct { Fields = { ["function"] = Value.ForString(value) } }) };

    private static Dictionary<string, Value?> Target(string name, Value value) => new() { ["distributionId"] = null, [name] = value };

    private static Dictionary<string, Value?> Batch(string reference) =>
        new()
        {
            ["invalidationBatch"] = Value.ForStruct(
                new Struct
                {
                    Fields =
                    {
                        ["callerReference"] = Value.ForString(reference),
                        ["paths"] = Value.ForStruct(new Struct { Fields = { ["items"] = Texts("/a.js") } }),
                    },
                }
            ),
        };

    private static Value Texts(params string[] texts) => Value.ForList([.. texts.Select(Value.ForString)]);
}
