using Rehearsal.Cloud.Faults;

namespace Rehearsal.Cloud.Tests;

public sealed class FaultPlanTests
{
    [Fact]
    public void A_rule_names_operation_requests_fault_and_probability()
    {
        var plan = FaultPlan.Parse("CreateInvalidation#1-3,7=throttle; GetInvalidation#*=503@0.5; *#9-=delay=250ms; seed=7");

        Assert.Equal(7, plan.Seed);
        Assert.Equal([FaultKind.Throttle, FaultKind.Unavailable, FaultKind.Delay], plan.Rules.Select(rule => rule.Kind));
        Assert.Equal([(1, 3), (7, 7)], plan.Rules[0].Requests);
        Assert.Equal([(9, int.MaxValue)], plan.Rules[2].Requests);
        Assert.Equal(0.5, plan.Rules[1].Probability);
        Assert.Equal(TimeSpan.FromMilliseconds(250), plan.Rules[2].Delay);
    }

    [Fact]
    public void An_empty_plan_is_no_faults()
    {
        Assert.Empty(FaultPlan.Parse("").Rules);
        Assert.Null(FaultPlan.None.For("CreateInvalidation", 1).Failure);
    }

    [Theory]
    [InlineData("CreateInvalidation", "expected OPERATION#REQUESTS=FAULT")]
    [InlineData("Create#1=throttle", "there is no operation 'Create'")]
    [InlineData("CreateInvalidation#0=throttle", "'0' is not a request number")]
    [InlineData("CreateInvalidation#3-2=throttle", "'3-2' is not a request number")]
    [InlineData("CreateInvalidation#x=throttle", "'x' is not a request number")]
    [InlineData("CreateInvalidation=explode", "there is no fault 'explode'")]
    [InlineData("CreateInvalidation=delay", "delay needs a value")]
    [InlineData("CreateInvalidation=throttle=3", "throttle takes no value")]
    [InlineData("CreateInvalidation=delay=soon", "'soon' is not a time")]
    [InlineData("CreateInvalidation=503@2", "'2' is not a probability")]
    [InlineData("CreateInvalidation=503@0", "'0' is not a probability")]
    [InlineData("seed=x", "the seed is not a number")]
    public void A_bad_rule_is_named_with_what_is_wrong(string text, string reason)
    {
        var error = Assert.Throws<FormatException>(() => FaultPlan.Parse("*=throttle;" + text));

        Assert.Contains($"Fault '{text}'", error.Message, StringComparison.Ordinal);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_failure_decides_and_delays_add_up()
    {
        var fault = FaultPlan
            .Parse("*=delay=1s;CreateInvalidation#2=503;*=throttle;CreateInvalidation=delay=2s")
            .For("CreateInvalidation", 2);

        Assert.Equal(FaultKind.Unavailable, fault.Failure);
        Assert.Equal(TimeSpan.FromSeconds(3), fault.Delay);
    }

    [Fact]
    public void Random_faults_come_about_as_often_as_asked_and_the_same_with_the_same_seed()
    {
        bool[] Played(int seed) =>
            [
                .. Enumerable
                    .Range(1, 2000)
                    .Select(i => FaultPlan.Parse($"*=503@0.3;seed={seed}").For("GetInvalidation", i).Failure is not null),
            ];

        Assert.Equal(Played(1), Played(1));
        Assert.NotEqual(Played(1), Played(2));
        Assert.InRange(Played(1).Count(one => one), 500, 700);
    }

    [Theory]
    [InlineData("never", null, null)]
    [InlineData("now", null, 0)]
    [InlineData("3polls", null, 3)]
    [InlineData("4", null, 4)]
    [InlineData("1.5m", 90, null)]
    public void Completion_is_a_time_or_a_number_of_polls(string text, int? seconds, int? polls)
    {
        var completion = Completion.Parse(text);

        Assert.Equal(seconds, completion.Time?.TotalSeconds);
        Assert.Equal(polls, completion.Polls);
    }
}
