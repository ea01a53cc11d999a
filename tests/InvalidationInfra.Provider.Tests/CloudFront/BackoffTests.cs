using CsCheck;
using InvalidationInfra.Provider.CloudFront;

namespace InvalidationInfra.Provider.Tests.CloudFront;

public sealed class BackoffTests
{
    [Fact]
    public void A_delay_is_in_the_upper_half_of_what_doubles_up_to_the_longest() =>
        Gen.Select(Gen.Int[0, 1000], Gen.Int)
            .Sample(
                (repetition, seed) =>
                {
                    var delay = new Backoff(TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(20), new Random(seed)).Before(repetition);

                    // 0.5 s doubled five times is 16 s; the sixth time is over 20 s.
                    var full = repetition <= 5 ? 0.5 * (1 << repetition) : 20;
                    Assert.InRange(delay.TotalSeconds, full / 2, full);
                }
            );

    [Fact]
    public void Two_that_were_throttled_together_do_not_come_back_together()
    {
        var delays = Enumerable
            .Range(0, 100)
            .Select(seed => new Backoff(TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(20), new Random(seed)).Before(3));

        Assert.True(delays.Distinct().Count() > 90);
    }
}
