using System.Globalization;

namespace Rehearsal.Cloud;

/// <summary>
/// When an accepted invalidation turns from <c>InProgress</c> to <c>Completed</c>: after a time on the cloud's clock, after a number of
/// <c>GetInvalidation</c> requests for it, whichever comes first, or never when neither is given.
/// </summary>
/// <param name="Time">Time since acceptance; <see langword="null"/>: time alone never completes it.</param>
/// <param name="Polls">
/// The <c>GetInvalidation</c> that is the first to see <c>Completed</c>, counted from 1; 0: completed in the answer that creates it; <see
/// langword="null"/>: polls never complete it.
/// </param>
public sealed record Completion(TimeSpan? Time, int? Polls)
{
    /// <summary>In progress for ever.</summary>
    public static Completion Never { get; } = new(null, null);

    /// <summary>Completed in the answer that creates it, as moto does.</summary>
    public static Completion AtOnce { get; } = new(null, 0);

    /// <summary>Completed once this time has passed on the cloud's clock.</summary>
    public static Completion After(TimeSpan time) => new(time, null);

    /// <summary>Completed in the answer to this poll, counted from 1.</summary>
    public static Completion AfterPolls(int polls) => new(null, polls);

    /// <summary>Reads <c>10s</c>, <c>500ms</c>, <c>2m</c>, <c>3polls</c>, a bare number (of polls), <c>now</c> or <c>never</c>.</summary>
    /// <exception cref="FormatException">The text is none of these.</exception>
    public static Completion Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text == "never")
        {
            return Never;
        }

        if (text == "now")
        {
            return AtOnce;
        }

        var count = text.EndsWith("polls", StringComparison.Ordinal) ? text[..^5] : text;
        return int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var polls)
            ? AfterPolls(polls)
            : After(Duration.Parse(text));
    }

    /// <summary>Whether time and polls must both be reached, instead of either.</summary>
    internal bool NeedsBoth { get; init; }

    /// <summary>
    /// The same, later by the time and the polls of <paramref name="extra"/>: never earlier than this one, whichever of the two each counts
    /// in.
    /// </summary>
    internal Completion Later(Completion extra)
    {
        if (this == Never || extra == Never)
        {
            return Never;
        }

        var time = Sum(Time?.Ticks, extra.Time?.Ticks);
        var polls = Sum(Polls, extra.Polls);
        return new Completion(time is long ticks ? TimeSpan.FromTicks(ticks) : null, (int?)polls) { NeedsBoth = true };
    }

    /// <summary>How far an invalidation is, from 0 (accepted) to 1 (completed).</summary>
    internal double Progress(TimeSpan elapsed, int polls)
    {
        var (byTime, byPolls) = (Fraction(elapsed.Ticks, Time?.Ticks), Fraction(polls, Polls));
        return NeedsBoth && Time is not null && Polls is not null ? Math.Min(byTime, byPolls) : Math.Max(byTime, byPolls);
    }

    private static long? Sum(long? one, long? other) => one is null && other is null ? null : (one ?? 0) + (other ?? 0);

    private static double Fraction(long done, long? whole) =>
        whole switch
        {
            null => 0,
            0 => 1,
            long all => Math.Clamp((double)done / all, 0, 1),
        };
}
