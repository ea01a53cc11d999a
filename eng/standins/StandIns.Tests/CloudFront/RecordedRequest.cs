using System.Text.RegularExpressions;

namespace StandIns.Tests.CloudFront;

/// <summary>A request as it was on the wire.</summary>
internal sealed record RecordedRequest(string Method, string Path, IReadOnlyDictionary<string, string> Headers, string Body)
{
    /// <summary>The requests that the AWS CLI was recorded sending, in order.</summary>
    public static IReadOnlyList<RecordedRequest> OfTheAwsCli() =>
        [
            .. Regex
                .Split(Repository.Fact("transcripts/aws-cli/requests.http"), @"(?m)^(?=(?:GET|POST) /)")
                .Where(text => text.Length > 0)
                .Select(Parse),
        ];

    private static RecordedRequest Parse(string text)
    {
        var parts = text.ReplaceLineEndings("\n").Split("\n\n", 2);
        var lines = parts[0].Split('\n');
        var start = lines[0].Split(' ');
        var headers = lines
            .Skip(1)
            .Select(line => line.Split(": ", 2))
            .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);
        return new RecordedRequest(start[0], start[1], headers, parts[1].Trim());
    }
}
