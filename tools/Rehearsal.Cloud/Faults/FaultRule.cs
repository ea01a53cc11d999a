namespace Rehearsal.Cloud.Faults;

/// <summary>One rule of a <see cref="FaultPlan"/>.</summary>
/// <param name="Operation">The operation's name in the service model, or <c>*</c> for each.</param>
/// <param name="Requests">Ranges of request numbers of that operation, counted from 1, both ends included; none: every request.</param>
/// <param name="Kind">What happens.</param>
/// <param name="Probability">How likely it happens to each of them, above 0 to 1.</param>
/// <param name="Delay">For <see cref="FaultKind.Delay"/>: how long.</param>
/// <param name="Later">For <see cref="FaultKind.CompleteLate"/>: how much later.</param>
/// <param name="Text">The rule as it was written.</param>
public sealed record FaultRule(
    string Operation,
    IReadOnlyList<(int First, int Last)> Requests,
    FaultKind Kind,
    double Probability,
    TimeSpan Delay,
    Completion? Later,
    string Text
)
{
    /// <summary>Whether the rule is about this request, its probability aside.</summary>
    internal bool Concerns(string operation, int number) =>
        (Operation == "*" || Operation == operation)
        && (Requests.Count == 0 || Requests.Any(range => range.First <= number && number <= range.Last));
}
