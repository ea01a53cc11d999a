using System.Net;

namespace InvalidationInfra.Provider.CloudFront.Answers;

/// <summary>
/// Stands before every client of AWS: takes a whole answer or none, of bounded size, follows no redirect, and lets through only what has
/// the form of an answer.
/// </summary>
internal sealed class AnswerGuard(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private const int FirstRedirect = 300;
    private const int LastRedirect = 308;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = await base.SendAsync(request, cancellationToken);
        try
        {
            var status = (int)answer.StatusCode;
            if (status is >= FirstRedirect and <= LastRedirect)
            {
                throw new RedirectedException(
                    request.RequestUri!.Authority,
                    status,
                    Elsewhere(request.RequestUri, answer.Headers.Location)
                );
            }

            var body = await ReadAsync(answer.Content, cancellationToken);
            return WithBody(answer, Checked(request, answer, body));
        }
        catch
        {
            answer.Dispose();
            throw;
        }
    }

    private static string? Elsewhere(Uri address, Uri? location) => location is null ? null : new Uri(address, location).Authority;

    // The time for the attempt counts for the body, too: it is cancelled with the request, which would be over with its headers otherwise.
    private static async Task<byte[]> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > AnswerForm.MaxBytes)
        {
            throw TooLarge();
        }

        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        using var body = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; (read = await stream.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            body.Write(buffer, 0, read);
            if (body.Length > AnswerForm.MaxBytes)
            {
                throw TooLarge();
            }
        }

        return body.ToArray();
    }

    private static byte[] Checked(HttpRequestMessage request, HttpResponseMessage answer, byte[] body)
    {
        var expected = AnswerForm.RootOf(request.Method, request.RequestUri!.AbsolutePath);
        if (expected is null)
        {
            return body;
        }

        var root = AnswerForm.RootOf(body);
        if (!answer.IsSuccessStatusCode)
        {
            // The status says enough where the rest is a proxy's page.
            return root is null ? [] : body;
        }

        return answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Created && root == expected
            ? body
            : throw new NoAnswerException(
                $"{request.RequestUri.Authority} answered with HTTP {(int)answer.StatusCode} and "
                    + $"{(root is null ? "something that is no XML" : $"a document <{Shown(root)}>")} instead of <{expected}>"
            );
    }

    private static string Shown(string root) => root.Length <= 40 ? root : root[..40] + "…";

    private static HttpResponseMessage WithBody(HttpResponseMessage answer, byte[] body)
    {
        var whole = new ByteArrayContent(body);
        foreach (var (name, values) in answer.Content.Headers.Where(header => header.Key != "Content-Length"))
        {
            whole.Headers.TryAddWithoutValidation(name, values);
        }

        answer.Content.Dispose();
        answer.Content = whole;
        return answer;
    }

    private static NoAnswerException TooLarge() =>
        new($"the answer is larger than {AnswerForm.MaxBytes / 1024 / 1024} MB, which no answer of AWS is");
}
