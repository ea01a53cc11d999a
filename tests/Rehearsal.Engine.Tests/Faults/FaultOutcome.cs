namespace Rehearsal.Engine.Tests.Faults;

/// <summary>What came of a fault, in the words of docs/faults.md.</summary>
/// <param name="Seen">What the user sees: success, or the error.</param>
/// <param name="State">What the state has afterwards.</param>
/// <param name="Next">What the next up did.</param>
/// <param name="Accepted">How many invalidations CloudFront accepted since the good up, all commands together.</param>
internal sealed record FaultOutcome(string Seen, string State, string Next, int Accepted)
{
    public static string StateOf(SomeStack stack, string? before)
    {
        if (stack.Invalidation() is not { } resource)
        {
            return "no resource";
        }

        var facts = new List<string>
        {
            stack.Output("invalidationId") == before ? "the last invalidation" : $"the new invalidation, {stack.Output("status")}",
        };
        var outputs = resource["outputs"]!.AsObject();
        if (outputs["edges"]!.AsArray().Any(target => target!["suspects"] is not null))
        {
            facts.Add("what was not announced is suspect");
        }

        return string.Join("; ", facts);
    }

    public static string NextOf(SomeStack stack, int issuedBefore)
    {
        var issued = stack.Cloud.Invalidations.Skip(issuedBefore).ToList();
        var asked = stack.Cloud.Calls.GetValueOrDefault("CreateInvalidation");
        if (asked == 0)
        {
            return stack.Cloud.Calls.Count == 0 ? "calls nothing"
                : stack.Output("status") == "Completed" ? "issues nothing, reads that it has completed"
                : "issues nothing, waits on";
        }

        if (issued.Count == 0)
        {
            return "gets back the one that was accepted";
        }

        var what = string.Join(' ', issued.SelectMany(one => one.Paths));
        return issued.Count == 1 ? $"issues {(what == "/*" ? "one for everything" : "one for what changed")}" : $"issues {issued.Count}";
    }
}
