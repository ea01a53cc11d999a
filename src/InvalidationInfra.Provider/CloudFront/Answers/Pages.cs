namespace InvalidationInfra.Provider.CloudFront.Answers;

/// <summary>Reads a list page by page, as far as it is one: markers that come again and pages without end are told, and end it.</summary>
internal static class Pages
{
    /// <summary>The most pages of one list: 100,000 distributions, of which an account has 500 unless AWS allows it more.</summary>
    public const int Max = 1000;

    /// <summary>Reads pages until the last one, or until <paramref name="isEnough"/>.</summary>
    /// <param name="what">What is listed, for errors.</param>
    /// <param name="readAsync">
    /// Reads the page at a marker, the first one at null, and returns the marker of the next; null after the last.
    /// </param>
    /// <exception cref="CloudFrontException">The pages lead in a circle, or have no end.</exception>
    public static async Task ReadAsync(string what, Func<string?, Task<string?>> readAsync, Func<bool> isEnough)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var marker = (string?)null;
        do
        {
            marker = await readAsync(marker);
            if (marker is not null && (!seen.Add(marker) || seen.Count >= Max))
            {
                throw new CloudFrontException(
                    CloudFrontFailure.Refused,
                    $"the list of {what} does not end: after {seen.Count:N0} pages CloudFront, or what stands before it, still answers "
                        + "with another one"
                );
            }
        } while (marker is not null && !isEnough());
    }
}
