namespace Rehearsal.Cloud.Faults;

/// <summary>
/// Which requests to the CloudFront API go wrong, and how. Written as rules separated by semicolons,
/// <c>OPERATION#REQUESTS=FAULT@PROBABILITY</c>, for example <c>CreateInvalidation#1-3=throttle;GetInvalidation=503@0.5;seed=7</c>.
/// docs/rehearsal.md describes the form.
/// </summary>
/// <param name="Rules">The rules. For one request, all delays add up, and the first rule that makes it fail decides how.</param>
/// <param name="Seed">
/// What the random ones are drawn from: the same seed draws the same for the same request number, whatever else happens.
/// </param>
public sealed record FaultPlan(IReadOnlyList<FaultRule> Rules, int Seed)
{
    /// <summary>Nothing goes wrong.</summary>
    public static FaultPlan None { get; } = new([], 0);

    /// <summary>Reads a plan.</summary>
    /// <exception cref="FormatException">The text is not a plan; the message names the rule and what is wrong with it.</exception>
    public static FaultPlan Parse(string text) => FaultPlanSyntax.Parse(text);

    /// <summary>What happens to a request.</summary>
    /// <param name="operation">The operation's name in the service model.</param>
    /// <param name="number">The how many-th request for this operation, from 1.</param>
    internal Fault For(string operation, int number)
    {
        var played = Rules
            .Where((rule, index) => rule.Concerns(operation, number) && Drawn(index, operation, number) < rule.Probability)
            .ToArray();
        if (played.Length == 0)
        {
            return Fault.None;
        }

        var failure = played.FirstOrDefault(rule =>
            rule.Kind is not (FaultKind.Delay or FaultKind.CompleteLate or FaultKind.NeverComplete)
        );
        return new Fault(
            failure?.Kind,
            played.Aggregate(TimeSpan.Zero, (sum, rule) => sum + rule.Delay),
            played
                .Where(rule => rule.Kind is FaultKind.CompleteLate or FaultKind.NeverComplete)
                .Select(rule => rule.Later ?? Completion.Never)
                .FirstOrDefault(),
            string.Join(
                ';',
                played.Where(rule => failure is null || rule == failure || rule.Kind == FaultKind.Delay).Select(rule => rule.Text)
            )
        );
    }

    /// <summary>
    /// A number from 0 to 1 that depends on nothing but the arguments and the seed, so that requests in parallel draw the same in every
    /// run.
    /// </summary>
    private double Drawn(int rule, string operation, int number)
    {
        var hash = 14695981039346656037UL;
        foreach (var part in (ReadOnlySpan<int>)[Seed, rule, number])
        {
            hash = Mixed(hash ^ (uint)part);
        }

        foreach (var letter in operation)
        {
            hash = Mixed(hash ^ letter);
        }

        return (hash >> 11) * (1.0 / (1UL << 53));
    }

    /// <summary>The finalizer of SplitMix64: every bit of the input reaches every bit of the output.</summary>
    private static ulong Mixed(ulong value)
    {
        value += 0x9e3779b97f4a7c15UL;
        value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9UL;
        value = (value ^ (value >> 27)) * 0x94d049bb133111ebUL;
        return value ^ (value >> 31);
    }
}
