namespace InvalidationInfra.Provider.Properties;

/// <summary>The hint for a name that does not exist: most are slips of the pen.</summary>
internal static class Suggestion
{
    // Nobody mistypes a name into one that is more than twice as long as any that there is.
    private const int MaxCompared = 64;

    /// <summary>A sentence for an unknown property, with the known one that is nearest to it where one is near.</summary>
    public static string For(string unknown, IEnumerable<string> known)
    {
        if (unknown.Length > MaxCompared)
        {
            return "there is no property of this name";
        }

        var (nearest, distance) = known
            .Select(name => (Name: name, Distance: Distance(unknown.ToUpperInvariant(), name.ToUpperInvariant())))
            .MinBy(candidate => candidate.Distance);
        return distance <= Math.Max(2, unknown.Length / 3)
            ? $"there is no property \"{unknown}\"; did you mean \"{nearest}\"?"
            : $"there is no property \"{unknown}\"";
    }

    // Levenshtein's distance: how many letters to insert, remove or exchange.
    private static int Distance(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var replaced = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
