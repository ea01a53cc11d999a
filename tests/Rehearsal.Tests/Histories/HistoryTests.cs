using Rehearsal.Histories;

namespace Rehearsal.Tests.Histories;

/// <summary>A few random histories; <c>./rehearse histories --count N</c> plays as many as asked.</summary>
public sealed class HistoryTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 10)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Nothing_is_stale_and_nothing_is_invalidated_without_a_need(int seed)
    {
        var report = await History.PlayAsync(seed, provider: null, TestContext.Current.CancellationToken);

        Assert.True(
            report.Failure is null,
            $"{report.Failure}\n  {string.Join("\n  ", report.Words)}\n  again: ./rehearse histories --count 1 --seed {seed}"
        );
        Assert.True(report.Fetches > 0);
    }
}
