namespace House.Tests;

/// <summary>What a rule found in the tree; one a line, so that the whole list can be worked off.</summary>
internal static class Findings
{
    public static void AssertNone(IEnumerable<string> findings)
    {
        var found = findings.ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }
}
