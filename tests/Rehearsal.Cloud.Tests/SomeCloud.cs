using System.Net;
using System.Text;
using System.Xml.Linq;
using Microsoft.Extensions.Time.Testing;

namespace Rehearsal.Cloud.Tests;

/// <summary>A cloud on a fake clock with one distribution in front of one open bucket, and a client that speaks plain HTTP to it.</summary>
internal sealed class SomeCloud : IAsyncDisposable
{
    public const string Bucket = "site";

    public static readonly XNamespace Xml = "http://cloudfront.amazonaws.com/doc/2020-05-31/";

    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false });

    private SomeCloud(EmbeddedCloud cloud, FakeTimeProvider clock)
    {
        Cloud = cloud;
        Clock = clock;
    }

    public EmbeddedCloud Cloud { get; }

    public FakeTimeProvider Clock { get; }

    public string DistributionId { get; private set; } = "";

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<SomeCloud> StartAsync(
        Func<EmbeddedCloudOptions, EmbeddedCloudOptions>? options = null,
        Func<DistributionSettings, DistributionSettings>? settings = null
    )
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));
        var usual = new EmbeddedCloudOptions
        {
            TimeProvider = clock,
            Seed = 1,
            Completion = Completion.After(TimeSpan.FromSeconds(60)),
        };
        var some = new SomeCloud(await EmbeddedCloud.StartAsync(options?.Invoke(usual) ?? usual, Cancellation), clock);
        some.Cloud.CreateBucket(Bucket);
        var serving = new DistributionSettings { Origin = OriginSettings.OfBucket(Bucket), DefaultRootObject = "index.html" };
        some.DistributionId = some.Cloud.CreateDistribution(settings?.Invoke(serving) ?? serving);
        return some;
    }

    public void Put(string key, string text, string? cacheControl = null, string? tags = null) =>
        Cloud.PutObject(
            Bucket,
            key,
            Encoding.UTF8.GetBytes(text),
            "text/html",
            cacheControl,
            tags is null ? null : new Dictionary<string, string> { ["cache-tag"] = tags }
        );

    public string Get(string url, int edge = 0) => Cloud.Fetch(DistributionId, url, edge).Text;

    public string[] GetAtEveryEdge(string url) => [.. Enumerable.Range(0, Cloud.EdgeCount).Select(edge => Get(url, edge))];

    public static string Batch(string reference, params string[] paths) => BatchWith(paths.Length, reference, paths);

    public static string BatchWith(int quantity, string reference, params string[] paths) =>
        new XElement(
            Xml + "InvalidationBatch",
            new XElement(
                Xml + "Paths",
                new XElement(Xml + "Quantity", quantity),
                new XElement(Xml + "Items", paths.Select(path => new XElement(Xml + "Path", path)))
            ),
            new XElement(Xml + "CallerReference", reference)
        ).ToString();

    public Task<Answer> CreateAsync(string reference, params string[] paths) => PostAsync(Batch(reference, paths));

    public Task<Answer> PostAsync(string body, string? distributionId = null) =>
        SendAsync(HttpMethod.Post, $"distribution/{distributionId ?? DistributionId}/invalidation", body);

    public Task<Answer> PollAsync(string id) => SendAsync(HttpMethod.Get, $"distribution/{DistributionId}/invalidation/{id}");

    public Task<Answer> ListAsync(string query = "") => SendAsync(HttpMethod.Get, $"distribution/{DistributionId}/invalidation{query}");

    public async Task<Answer> SendAsync(HttpMethod method, string path, string? body = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(Cloud.Address, "/2020-05-31/" + path));
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "text/xml");
        using var response = await _http.SendAsync(request, Cancellation);
        var text = await response.Content.ReadAsStringAsync(Cancellation);
        return new Answer(
            response.StatusCode,
            text,
            response
                .Headers.Concat(response.Content.Headers)
                .ToDictionary(one => one.Key, one => one.Value.First(), StringComparer.OrdinalIgnoreCase)
        );
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Cloud.DisposeAsync();
    }

    /// <summary>What the API answered.</summary>
    internal sealed record Answer(HttpStatusCode Status, string Text, IReadOnlyDictionary<string, string> Headers)
    {
        public XElement Root => XElement.Parse(Text);

        public string? this[string element] => Root.DescendantsAndSelf(Xml + element).FirstOrDefault()?.Value;
    }
}
