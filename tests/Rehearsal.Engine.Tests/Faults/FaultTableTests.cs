using System.Net;
using Google.Protobuf.WellKnownTypes;
using Rehearsal.Cloud;

namespace Rehearsal.Engine.Tests.Faults;

/// <summary>docs/faults.md, row by row, through the embedded engine, the provider's process and the embedded cloud.</summary>
public sealed class FaultTableTests
{
    private static readonly Dictionary<string, FaultScenario> Scenarios = new()
    {
        ["throttled"] = new() { Faults = "CreateInvalidation#1-2=throttle" },
        ["out of order (500)"] = new() { Faults = "CreateInvalidation#1=500" },
        ["unavailable (503)"] = new() { Faults = "CreateInvalidation#1-2=503" },
        ["quota used up"] = new() { Faults = "CreateInvalidation#1=quota" },
        ["connection lost before"] = new() { Faults = "CreateInvalidation#1=drop-before" },
        ["connection lost after"] = new() { Faults = "CreateInvalidation#1=drop-after" },
        ["answer cut off"] = new() { Faults = "CreateInvalidation#1=garbage" },
        ["slow answer"] = new() { Faults = "CreateInvalidation#1=delay=300ms" },
        ["throttled for too long"] = new() { Faults = "CreateInvalidation=throttle", Timeout = "1s" },
        ["unavailable for too long"] = new() { Faults = "CreateInvalidation=503", Timeout = "1s" },
        ["quota used up for too long"] = new() { Faults = "CreateInvalidation=quota", Timeout = "1s" },
        ["no answer for too long, done"] = new() { Faults = "CreateInvalidation=drop-after", Timeout = "4s" },
        ["no answer for too long, not done"] = new() { Faults = "CreateInvalidation=drop-before", Timeout = "1s" },
        ["no answer, then a refresh"] = new()
        {
            Faults = "CreateInvalidation=drop-after",
            Timeout = "4s",
            RefreshesBefore = true,
        },
        ["no answer, then a roll-back"] = new()
        {
            Faults = "CreateInvalidation=drop-after",
            Timeout = "4s",
            Next = "1",
        },
        ["not allowed"] = new() { Faults = "CreateInvalidation=access-denied" },
        ["not allowed, then a roll-back"] = new() { Faults = "CreateInvalidation=access-denied", Next = "1" },
        ["not allowed when it is created"] = new() { Faults = "CreateInvalidation=access-denied", Creates = true },
        ["credentials expired"] = new() { Faults = "CreateInvalidation=expired-token" },
        ["distribution deleted"] = new()
        {
            At = "will invalidate",
            Happens = stack => stack.Cloud.DeleteDistribution(stack.DistributionId),
        },
        ["reference used for other paths"] = new() { Inputs = OwnReference, Beforehand = UsedBySomebodyElseAsync },
        ["reference used for other paths, older form"] = new()
        {
            Inputs = OwnReference,
            Beforehand = UsedBySomebodyElseAsync,
            ReusedReferenceIsInvalidArgument = true,
        },
        ["third of three batches refused"] = new()
        {
            Inputs = FortyWildcards,
            Faults = "CreateInvalidation#3=access-denied",
            Completion = Completion.AtOnce,
        },
        ["polls fail"] = new() { Faults = "GetInvalidation#1-2=503", Waits = true },
        ["completed too late"] = new()
        {
            Faults = "CreateInvalidation=complete-late=5polls",
            Completion = Completion.AfterPolls(0),
            Timeout = "1s",
            Waits = true,
        },
        ["never completed"] = new()
        {
            Faults = "CreateInvalidation=never-complete",
            Timeout = "1s",
            Waits = true,
            Next = "1",
        },
        ["nobody waits"] = new() { Completion = Completion.AfterPolls(1) },
        ["Ctrl-C while it waits"] = new() { At = "is InProgress", Waits = true },
        ["Ctrl-C while it tries again"] = new() { At = "trying again", Faults = "CreateInvalidation=throttle" },
        ["Ctrl-C while it tries again, created"] = new()
        {
            At = "trying again",
            Faults = "CreateInvalidation=throttle",
            Creates = true,
        },
        ["provider killed before it asks"] = new() { At = "will invalidate", Happens = stack => stack.KillPlugin() },
        ["provider killed before it asks, then a roll-back"] = new()
        {
            At = "will invalidate",
            Happens = stack => stack.KillPlugin(),
            Next = "1",
        },
        ["provider killed before it asks, then a roll-back, counted"] = new()
        {
            At = "will invalidate",
            Happens = stack => stack.KillPlugin(),
            Next = "1",
            Counted = true,
        },
        ["provider killed after it was heard"] = new() { At = "issued for", Happens = stack => stack.KillPlugin() },
        ["provider killed after it was heard, counted"] = new()
        {
            At = "issued for",
            Happens = stack => stack.KillPlugin(),
            Counted = true,
        },
        ["provider killed after it was heard, then a roll-back"] = new()
        {
            At = "issued for",
            Happens = stack => stack.KillPlugin(),
            Next = "1",
        },
        ["provider killed after it was heard, then a refresh"] = new()
        {
            At = "issued for",
            Happens = stack => stack.KillPlugin(),
            RefreshesBefore = true,
        },
        ["provider killed after it was heard, then a roll-back and a refresh"] = new()
        {
            At = "issued for",
            Happens = stack => stack.KillPlugin(),
            RefreshesBefore = true,
            Next = "1",
        },
        ["provider killed after it was heard, then a roll-back, counted"] = new()
        {
            At = "issued for",
            Happens = stack => stack.KillPlugin(),
            Next = "1",
            Counted = true,
        },
        ["provider killed while it waits"] = new()
        {
            At = "is InProgress",
            Happens = stack => stack.KillPlugin(),
            Waits = true,
        },
        ["provider killed while it tries again"] = new()
        {
            At = "trying again",
            Happens = stack => stack.KillPlugin(),
            Faults = "CreateInvalidation#1=drop-after;CreateInvalidation#2-=throttle",
        },
        ["provider killed between batches"] = new()
        {
            At = "issued for",
            Happens = stack => stack.KillPlugin(),
            Inputs = FortyWildcards,
            Completion = Completion.AtOnce,
        },
        ["an upload is refused"] = new() { BreaksOff = true },
        ["an upload is refused, then a roll-back"] = new() { BreaksOff = true, Next = "1" },
        ["an upload is refused, then a roll-back, counted"] = new()
        {
            BreaksOff = true,
            Next = "1",
            Counted = true,
        },
        ["not allowed, then a roll-back, counted"] = new()
        {
            Faults = "CreateInvalidation=access-denied",
            Next = "1",
            Counted = true,
        },
        ["provider killed after it was heard, created"] = new()
        {
            At = "issued for",
            Happens = stack => stack.KillPlugin(),
            Creates = true,
        },
    };

    public static TheoryData<string> Names => [.. Scenarios.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_the_table_says_of_a_fault_is_what_happens(string name)
    {
        var row = Rows().Single(row => row.Name == name);

        var outcome = await Scenarios[name].PlayAsync();

        Assert.Contains(row.Seen, outcome.Seen, StringComparison.Ordinal);
        Assert.Equal(row.State, outcome.State);
        Assert.Equal(row.Next, outcome.Next);
        Assert.Equal(row.Accepted, outcome.Accepted);
    }

    [Fact]
    public void Every_row_of_the_table_is_a_test() => Assert.Equal(Scenarios.Keys, Rows().Select(row => row.Name));

    private static IEnumerable<(string Name, string Seen, string State, string Next, int Accepted)> Rows() =>
        from line in File.ReadLines(Path.Combine(Repository.Root, "docs", "faults.md"))
        where line.StartsWith("| **", StringComparison.Ordinal)
        let cells = line.Trim('|').Split('|', StringSplitOptions.TrimEntries)
        select (
            cells[0].Trim('*'),
            cells[2].Trim('`'),
            cells[3],
            cells[4],
            int.Parse(cells[5], System.Globalization.CultureInfo.InvariantCulture)
        );

    private static Struct OwnReference(SomeStack stack, string content) =>
        Struct.Parser.ParseJson(
            $$"""{"distributionId": "{{stack.DistributionId}}", "invalidationBatch": {"callerReference": "mine-{{content}}", "paths": {"items": ["/{{content}}"] } } }"""
        );

    private static async Task UsedBySomebodyElseAsync(SomeStack stack)
    {
        using var client = new HttpClient { BaseAddress = stack.Cloud.Address };
        using var batch = new StringContent(
            "<InvalidationBatch xmlns=\"http://cloudfront.amazonaws.com/doc/2020-05-31/\"><CallerReference>mine-2</CallerReference>"
                + "<Paths><Quantity>1</Quantity><Items><Path>/elsewhere</Path></Items></Paths></InvalidationBatch>"
        );
        using var answer = await client.PostAsync(
            new Uri($"/2020-05-31/distribution/{stack.DistributionId}/invalidation", UriKind.Relative),
            batch,
            SomeStack.Cancellation
        );
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
    }

    private static Struct FortyWildcards(SomeStack stack, string content) =>
        new()
        {
            Fields =
            {
                ["distributionId"] = Value.ForString(stack.DistributionId),
                ["paths"] = Value.ForList([.. Enumerable.Range(0, 40).Select(i => Value.ForString($"/{content}/{i}/*"))]),
            },
        };
}
