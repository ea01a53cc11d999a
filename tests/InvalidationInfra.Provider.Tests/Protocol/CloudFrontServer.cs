using System.Globalization;
using System.Xml.Linq;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace InvalidationInfra.Provider.Tests.Protocol;

/// <summary>As much of CloudFront as invalidations that succeed at once need, on a real socket.</summary>
internal sealed class CloudFrontServer : IAsyncDisposable
{
    public const string DistributionWithAlias = "E1ALIAS";

    private const string Namespace = "http://cloudfront.amazonaws.com/doc/2020-05-31/";

    private readonly WebApplication _app;

    private CloudFrontServer(WebApplication app) => _app = app;

    public string Address => _app.Urls.Single();

    /// <summary>What has been asked for: the target and its paths, in order.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>
    /// Whom the requests for invalidations came from: the access key, the region that was signed for, and the session token.
    /// </summary>
    public List<string> Signatures { get; } = [];

    /// <summary>How many more requests are answered with 503.</summary>
    public int Outages { get; set; }

    /// <summary>How far its clock is ahead of the right time. It refuses what was signed more than five minutes away from that.</summary>
    public TimeSpan Ahead { get; set; }

    /// <summary>What it refuses every invalidation with; null: it accepts them.</summary>
    public string? Refusal { get; set; }

    /// <param name="alias">A domain name that one distribution has.</param>
    public static async Task<CloudFrontServer> StartAsync(string alias = "www.example.com")
    {
        var server = new CloudFrontServer(LoopbackServer.OfHttp().Build());
        foreach (var kind in (string[])["distribution", "distribution-tenant"])
        {
            server._app.MapPost($"/2020-05-31/{kind}/{{target}}/invalidation", server.CreateAsync);
            server._app.MapGet(
                $"/2020-05-31/{kind}/{{target}}/invalidation/{{invalidation}}",
                (string invalidation) => Answer(invalidation, 200)
            );
            server._app.MapGet(
                $"/2020-05-31/{kind}/{{target}}/invalidation",
                () =>
                    Xml(
                        "<InvalidationList xmlns=\""
                            + Namespace
                            + "\"><Marker/><MaxItems>100</MaxItems><IsTruncated>false</IsTruncated><Quantity>0</Quantity></InvalidationList>",
                        200
                    )
            );
        }

        server._app.MapGet(
            "/2020-05-31/distribution",
            () =>
                Xml(
                    $"<DistributionList xmlns=\"{Namespace}\"><IsTruncated>false</IsTruncated><Quantity>1</Quantity><Items><DistributionSummary><Id>{DistributionWithAlias}</Id>"
                        + $"<Aliases><Quantity>1</Quantity><Items><CNAME>{alias}</CNAME></Items></Aliases></DistributionSummary></Items></DistributionList>",
                    200
                )
        );
        server._app.MapPost(
            "/",
            async (HttpRequest request) =>
                Xml(
                    "<AssumeRoleResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><AssumeRoleResult><Credentials><AccessKeyId>ASIAROLE</AccessKeyId>"
                        + "<SecretAccessKey>role</SecretAccessKey><SessionToken>"
                        + string.Join(
                            '+',
                            (await request.ReadFormAsync())
                                .Where(field => field.Key is "RoleArn" or "RoleSessionName" or "ExternalId")
                                .Select(field => field.Value.ToString())
                                .Order(StringComparer.Ordinal)
                        )
                        + "</SessionToken><Expiration>2099-01-01T00:00:00Z</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>",
                    200
                )
        );
        await server._app.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> CreateAsync(HttpRequest request, string target)
    {
        var credential = request.Headers.Authorization.ToString().Split("Credential=")[1].Split('/');
        lock (Requests)
        {
            Signatures.Add($"{credential[0]} {credential[2]} {request.Headers["X-Amz-Security-Token"]}".TrimEnd());
        }

        var signed = DateTimeOffset.ParseExact(
            request.Headers["X-Amz-Date"].ToString(),
            "yyyyMMdd'T'HHmmss'Z'",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal
        );
        var now = DateTimeOffset.UtcNow + Ahead;
        request.HttpContext.Response.Headers.Date = now.ToString("r", CultureInfo.InvariantCulture);
        if ((now - signed).Duration() > TimeSpan.FromMinutes(5))
        {
            return Xml(
                $"<ErrorResponse xmlns=\"{Namespace}\"><Error><Type>Sender</Type><Code>RequestTimeTooSkewed</Code>"
                    + "<Message>The difference is too large.</Message></Error><RequestId>r</RequestId></ErrorResponse>",
                403
            );
        }

        if (Outages-- > 0)
        {
            return Results.StatusCode(503);
        }

        if (Refusal is { } refusal)
        {
            return Xml(
                $"<ErrorResponse xmlns=\"{Namespace}\"><Error><Type>Sender</Type><Code>InvalidArgument</Code><Message>{refusal}</Message></Error><RequestId>r</RequestId></ErrorResponse>",
                400
            );
        }

        var body = await XDocument.LoadAsync(request.Body, LoadOptions.None, request.HttpContext.RequestAborted);
        lock (Requests)
        {
            Requests.Add($"{target}: {string.Join(' ', body.Descendants(XName.Get("Path", Namespace)).Select(path => path.Value))}");
            return Answer($"I{Requests.Count}", 201, now);
        }
    }

    private static IResult Answer(string id, int status, DateTimeOffset? created = null) =>
        Xml(
            $"<Invalidation xmlns=\"{Namespace}\"><Id>{id}</Id><Status>Completed</Status><CreateTime>{(created ?? DateTimeOffset.UtcNow).UtcDateTime:O}</CreateTime>"
                + "<InvalidationBatch><Paths><Quantity>1</Quantity><Items><Path>/*</Path></Items></Paths><CallerReference>r</CallerReference></InvalidationBatch></Invalidation>",
            status
        );

    private static IResult Xml(string text, int status) => Results.Content(text, "text/xml", statusCode: status);
}
