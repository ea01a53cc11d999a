using System.Net;
using System.Xml;
using Rehearsal.Cloud.Faults;

namespace Rehearsal.Cloud.Tests;

public sealed class FaultTests
{
    [Theory]
    [InlineData("throttle", 400, "Throttling")]
    [InlineData("500", 500, "InternalFailure")]
    [InlineData("503", 503, "ServiceUnavailable")]
    [InlineData("quota", 400, "TooManyInvalidationsInProgress")]
    [InlineData("access-denied", 403, "AccessDenied")]
    [InlineData("expired-token", 403, "ExpiredToken")]
    public async Task A_refusal_has_its_code_and_leaves_no_trace(string fault, int status, string code)
    {
        await using var some = await SomeCloud.StartAsync(options =>
            options with
            {
                Faults = FaultPlan.Parse($"CreateInvalidation#1={fault}"),
            }
        );

        var refused = await some.CreateAsync("r", "/a");
        var accepted = await some.CreateAsync("r", "/a");

        Assert.Equal((status, code), ((int)refused.Status, refused["Code"]));
        Assert.Equal(HttpStatusCode.Created, accepted.Status);
        Assert.Single(some.Cloud.Invalidations);
        Assert.Equal(2, some.Cloud.Calls["CreateInvalidation"]);
        Assert.Equal($"CreateInvalidation#1={fault}", some.Cloud.Log[0].Fault);
    }

    [Theory]
    [InlineData("drop-before", 0)]
    [InlineData("drop-after", 1)]
    public async Task A_dropped_connection_is_before_or_after_the_operation_took_effect(string fault, int accepted)
    {
        await using var some = await SomeCloud.StartAsync(options =>
            options with
            {
                Faults = FaultPlan.Parse($"CreateInvalidation#1={fault}"),
            }
        );

        await Assert.ThrowsAsync<HttpRequestException>(() => some.CreateAsync("r", "/a"));

        Assert.Equal(accepted, some.Cloud.Invalidations.Count);
        Assert.Equal(0, some.Cloud.Log.Single().Status);
    }

    [Fact]
    public async Task Garbage_is_an_answer_cut_off_after_the_operation_took_effect()
    {
        await using var some = await SomeCloud.StartAsync(options =>
            options with
            {
                Faults = FaultPlan.Parse("CreateInvalidation=garbage"),
            }
        );

        var answer = await some.CreateAsync("r", "/a");

        Assert.Throws<XmlException>(() => answer.Root);
        Assert.Single(some.Cloud.Invalidations);
    }

    [Fact]
    public async Task A_delay_is_on_the_clouds_clock()
    {
        await using var some = await SomeCloud.StartAsync(options =>
            options with
            {
                Faults = FaultPlan.Parse("CreateInvalidation=delay=10s"),
            }
        );

        var waiting = some.CreateAsync("r", "/a");
        while (!waiting.IsCompleted)
        {
            some.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        Assert.Equal(HttpStatusCode.Created, (await waiting).Status);
        Assert.True(some.Cloud.Invalidations.Single().CreateTime >= new DateTimeOffset(2026, 11, 23, 12, 0, 10, TimeSpan.Zero));
    }

    [Theory]
    [InlineData("complete-late=30s", 90)]
    [InlineData("complete-late=2m", 180)]
    public async Task An_invalidation_can_complete_late(string fault, int seconds)
    {
        await using var some = await SomeCloud.StartAsync(options =>
            options with
            {
                Faults = FaultPlan.Parse($"CreateInvalidation#1={fault}"),
            }
        );
        var id = (await some.CreateAsync("r", "/a"))["Id"]!;

        some.Clock.Advance(TimeSpan.FromSeconds(seconds - 1));
        var before = (await some.PollAsync(id))["Status"];
        some.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal("InProgress", before);
        Assert.Equal("Completed", (await some.PollAsync(id))["Status"]);
    }

    [Fact]
    public async Task Late_can_be_counted_in_polls()
    {
        await using var some = await SomeCloud.StartAsync(options =>
            options with
            {
                Completion = Completion.AfterPolls(1),
                Faults = FaultPlan.Parse("CreateInvalidation#1=complete-late=2"),
            }
        );
        var id = (await some.CreateAsync("r", "/a"))["Id"]!;

        string?[] statuses =
        [
            (await some.PollAsync(id))["Status"],
            (await some.PollAsync(id))["Status"],
            (await some.PollAsync(id))["Status"],
        ];

        Assert.Equal(["InProgress", "InProgress", "Completed"], statuses);
    }

    [Fact]
    public async Task Late_by_polls_is_not_earlier_than_the_time_it_takes_anyway()
    {
        await using var some = await SomeCloud.StartAsync(options =>
            options with
            {
                Faults = FaultPlan.Parse("CreateInvalidation=complete-late=1polls"),
            }
        );
        var id = (await some.CreateAsync("r", "/a"))["Id"]!;

        var early = (await some.PollAsync(id))["Status"];
        some.Clock.Advance(TimeSpan.FromSeconds(60));

        Assert.Equal("InProgress", early);
        Assert.Equal("Completed", (await some.PollAsync(id))["Status"]);
    }

    [Fact]
    public async Task An_invalidation_can_stay_in_progress_for_ever()
    {
        await using var some = await SomeCloud.StartAsync(options =>
            options with
            {
                Faults = FaultPlan.Parse("CreateInvalidation=never-complete"),
            }
        );
        var id = (await some.CreateAsync("r", "/a"))["Id"]!;
        some.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal("InProgress", (await some.PollAsync(id))["Status"]);
    }

    [Fact]
    public async Task New_faults_start_the_numbering_anew()
    {
        await using var some = await SomeCloud.StartAsync();
        await some.CreateAsync("r", "/a");

        some.Cloud.Faults = FaultPlan.Parse("CreateInvalidation#1=throttle");

        Assert.Equal("Throttling", (await some.CreateAsync("s", "/a"))["Code"]);
        Assert.Equal("InProgress", (await some.CreateAsync("s", "/a"))["Status"]);
        Assert.Equal(3, some.Cloud.Calls["CreateInvalidation"]);
    }
}
