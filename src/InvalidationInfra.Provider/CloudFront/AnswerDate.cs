using System.Globalization;

namespace InvalidationInfra.Provider.CloudFront;

/// <summary>
/// The <c>Date</c> header of the answer to a request. The AWS SDK leaves it out of what it returns, and tells it only to the client's event
/// handlers, which run inside the request that they are about.
/// </summary>
internal sealed class AnswerDate
{
    private static readonly AsyncLocal<AnswerDate?> Current = new();

    /// <summary>The time on the service's clock when it answered, cut to the second; null where the answer had no such header.</summary>
    public DateTimeOffset? Value { get; private set; }

    /// <summary>Begins to listen for the answer to the request that this flow of control makes next.</summary>
    public static AnswerDate OfNextRequest() => Current.Value = new AnswerDate();

    /// <summary>Takes note of the headers of the answer to the request that is running.</summary>
    public static void Observe(IDictionary<string, string> headers)
    {
        if (
            Current.Value is { } running
            && headers.TryGetValue("Date", out var text)
            && DateTimeOffset.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
        )
        {
            running.Value = date;
        }
    }
}
