using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using Rehearsal.Cloud.Control;

namespace Rehearsal.Aws;

/// <summary>Talks to the embedded cloud's control API.</summary>
/// <param name="address">Where the cloud listens.</param>
/// <param name="token">What lets it change the cloud; <see langword="null"/> where that takes nothing.</param>
internal sealed class CloudClient(Uri address, string? token = null) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = address };

    /// <returns>The answer; <see langword="null"/> when the thing asked for is not there.</returns>
    /// <exception cref="IOException">The cloud refused or could not be reached; the message says what and why.</exception>
    public async Task<T?> GetAsync<T>(string path, CancellationToken cancellationToken)
        where T : class
    {
        using var response = await SendAsync(HttpMethod.Get, path, null, cancellationToken);
        return await ReadAsync<T>(response, path, cancellationToken);
    }

    /// <exception cref="IOException">The cloud refused or could not be reached; the message says what and why.</exception>
    public async Task<T> SendAsync<T>(HttpMethod method, string path, object? body, CancellationToken cancellationToken)
        where T : class
    {
        using var content = body is null ? null : JsonContent.Create(body, body.GetType(), options: ControlApi.Json);
        using var response = await SendAsync(method, path, content, cancellationToken);
        return await ReadAsync<T>(response, path, cancellationToken) ?? throw new IOException($"The cloud has no {path}.");
    }

    /// <summary>Sends text that is JSON, or a single word, as it is.</summary>
    /// <exception cref="IOException">The cloud refused or could not be reached; the message says what and why.</exception>
    public async Task PutTextAsync(string path, string text, CancellationToken cancellationToken)
    {
        using var content = new StringContent(text, Encoding.UTF8, "application/json");
        using var response = await SendAsync(HttpMethod.Put, path, content, cancellationToken);
        _ = await ReadAsync<object>(response, path, cancellationToken) ?? throw new IOException($"The cloud has no {path}.");
    }

    /// <summary>Deletes what may be gone already.</summary>
    /// <exception cref="IOException">The cloud refused or could not be reached; the message says what and why.</exception>
    public async Task DeleteAsync(string path, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(HttpMethod.Delete, path, null, cancellationToken);
        await ReadAsync<object>(response, path, cancellationToken);
    }

    public void Dispose() => _http.Dispose();

    private async Task<HttpResponseMessage> SendAsync(
        HttpMethod method,
        string path,
        HttpContent? content,
        CancellationToken cancellationToken
    )
    {
        using var request = new HttpRequestMessage(method, new Uri(address, ControlApi.Prefix + "/" + path)) { Content = content };
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        try
        {
            return await _http.SendAsync(request, cancellationToken);
        }
        catch (HttpRequestException unreachable)
        {
            throw new IOException($"The embedded cloud at {address} does not answer: {unreachable.Message}", unreachable);
        }
    }

    private static async Task<T?> ReadAsync<T>(HttpResponseMessage response, string path, CancellationToken cancellationToken)
        where T : class
    {
        if (response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.NoContent)
        {
            return null;
        }

        if (!response.IsSuccessStatusCode)
        {
            var problem = await response.Content.ReadFromJsonAsync<ProblemDocument>(ControlApi.Json, cancellationToken);
            throw new IOException(problem?.Message ?? $"The cloud answered {(int)response.StatusCode} to {path}.");
        }

        return await response.Content.ReadFromJsonAsync<T>(ControlApi.Json, cancellationToken);
    }
}
