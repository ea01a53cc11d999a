using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Rehearsal.Cloud.Api;
using Rehearsal.Cloud.Control;
using Rehearsal.Cloud.Edges;
using Rehearsal.Cloud.Faults;

namespace Rehearsal.Cloud;

/// <summary>
/// A CloudFront for rehearsals, inside this process: the API over HTTP on 127.0.0.1, edges that cache what an origin serves, and a view of
/// all that happened.
/// Viewers use <c>http://ID.localhost:PORT/path</c>, or any other way to send <c>ID.localhost</c>, the distribution's domain name or an
/// alias as the Host.
/// Everything here may be used from several threads.
/// </summary>
public sealed class EmbeddedCloud : IAsyncDisposable
{
    // A URL says which spelling of a name the viewer asks for, so nothing may tidy it up on its way.
    private static readonly UriCreationOptions AsSpelled = new() { DangerousDisablePathAndQueryCanonicalization = true };

    private readonly CloudState _state;
    private readonly InvalidationLedger _ledger;
    private readonly EdgeNetwork _edges;
    private readonly OperationLog _log = new();
    private readonly CloudFrontApi _api;
    private readonly ControlApi _control;
    private readonly ViewerEndpoint _viewers;
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false });
    private readonly WebApplication _host;

    private EmbeddedCloud(EmbeddedCloudOptions options)
    {
        _state = new CloudState(options);
        _ledger = new InvalidationLedger(_state);
        _edges = new EdgeNetwork(_state);
        _api = new CloudFrontApi(_state, new ControlPlane(_state, _ledger, _edges), _log);
        _control = new ControlApi(_state, _ledger, _edges, _log, _api);
        _viewers = new ViewerEndpoint(_state, _edges);
        _host = Host(options.Port);
        _host.Run(HandleAsync);
    }

    /// <summary>The address of the API, such as <c>http://127.0.0.1:8080</c>, for <c>--endpoint-url</c>.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1");

    /// <summary>The number of edge locations.</summary>
    public int EdgeCount => _edges.Count;

    /// <summary>How many requests each operation of the API has had, the failed ones included.</summary>
    public IReadOnlyDictionary<string, int> Calls => _log.Calls;

    /// <summary>Every request to the API, in the order of their ends.</summary>
    public IReadOnlyList<OperationLogEntry> Log => _log.Entries;

    /// <summary>Every accepted invalidation, oldest first, as it is now.</summary>
    public IReadOnlyList<AcceptedInvalidation> Invalidations
    {
        get
        {
            lock (_state.Gate)
            {
                return [.. _ledger.All.Select(_ledger.View)];
            }
        }
    }

    /// <summary>The faults in play. Setting them starts the numbering of requests anew.</summary>
    public FaultPlan Faults
    {
        get => _api.Faults;
        set => _api.Faults = value;
    }

    /// <summary>The ids of the distributions and what they serve.</summary>
    public IReadOnlyDictionary<string, DistributionSettings> Distributions
    {
        get
        {
            lock (_state.Gate)
            {
                return _state.Distributions.ToDictionary(one => one.Key, one => one.Value.Settings);
            }
        }
    }

    /// <summary>The buckets by name, and their objects by key.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, StoredObject>> Buckets
    {
        get
        {
            lock (_state.Gate)
            {
                return _state.Buckets.ToDictionary(
                    one => one.Key,
                    one => (IReadOnlyDictionary<string, StoredObject>)new Dictionary<string, StoredObject>(one.Value.Objects)
                );
            }
        }
    }

    /// <summary>Starts a cloud and returns when it listens.</summary>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<EmbeddedCloud> StartAsync(EmbeddedCloudOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Edges, 1);
        var cloud = new EmbeddedCloud(options);
        await cloud._host.StartAsync(cancellationToken);
        var addresses = cloud._host.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>();
        cloud.Address = new Uri(addresses.Addresses.Single());
        cloud._control.Address = cloud.Address.GetLeftPart(UriPartial.Authority);
        return cloud;
    }

    /// <summary>Makes a distribution, at once deployed.</summary>
    /// <param name="settings">What it serves and how.</param>
    /// <param name="id">Its id; <see langword="null"/>: the cloud gives one.</param>
    /// <returns>Its id.</returns>
    public string CreateDistribution(DistributionSettings settings, string? id = null)
    {
        lock (_state.Gate)
        {
            return _state.AddDistribution(settings, id).Id;
        }
    }

    /// <summary>Changes a distribution. Its caches stay as they are.</summary>
    /// <exception cref="KeyNotFoundException">There is no such distribution.</exception>
    public void UpdateDistribution(string id, DistributionSettings settings)
    {
        lock (_state.Gate)
        {
            _state.UpdateDistribution(_state.Distributions[id], settings);
        }
    }

    /// <summary>Publishes a viewer-request function, or changes the one of that name.</summary>
    /// <param name="code">JavaScript with a function <c>handler</c>.</param>
    /// <returns>Its ARN, for <see cref="DistributionSettings.ViewerRequestFunction"/>.</returns>
    public string PublishFunction(string name, string code)
    {
        lock (_state.Gate)
        {
            var arn = CloudState.FunctionArn(name);
            _state.Functions[arn] = new ViewerFunction(code);
            return arn;
        }
    }

    /// <summary>Deletes a distribution.</summary>
    /// <returns>Whether there was one.</returns>
    public bool DeleteDistribution(string id)
    {
        lock (_state.Gate)
        {
            _edges.Forget(id);
            return _state.RemoveDistribution(id);
        }
    }

    /// <summary>Makes a tenant of a distribution, with viewers and caches of its own.</summary>
    /// <returns>Its id.</returns>
    public string CreateTenant(string distributionId, string name, string domain, string? id = null)
    {
        lock (_state.Gate)
        {
            return _state.AddTenant(distributionId, name, domain, id).Id;
        }
    }

    /// <summary>Makes a bucket that every distribution may read.</summary>
    public void CreateBucket(string name)
    {
        lock (_state.Gate)
        {
            _state.AddBucket(name, isPrivate: false);
        }
    }

    /// <summary>Puts an object into a bucket, in place of the one that was there.</summary>
    /// <exception cref="KeyNotFoundException">There is no such bucket.</exception>
    public StoredObject PutObject(
        string bucket,
        string key,
        ReadOnlyMemory<byte> content,
        string? contentType = null,
        string? cacheControl = null,
        IReadOnlyDictionary<string, string>? headers = null
    )
    {
        lock (_state.Gate)
        {
            return _state.Buckets[bucket].Put(key, content, contentType, cacheControl, headers);
        }
    }

    /// <summary>Deletes an object.</summary>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="KeyNotFoundException">There is no such bucket.</exception>
    public bool DeleteObject(string bucket, string key)
    {
        lock (_state.Gate)
        {
            return _state.Buckets[bucket].Delete(key);
        }
    }

    /// <summary>Fetches as a viewer does, without HTTP.</summary>
    /// <param name="viewerId">The distribution or tenant.</param>
    /// <param name="url">Path and query, URL-encoded, as a browser sends them.</param>
    /// <param name="edge">The edge, from 0; <see langword="null"/>: they take turns.</param>
    /// <exception cref="ArgumentException">There is no such distribution or tenant.</exception>
    public ViewerResponse Fetch(string viewerId, string url, int? edge = null)
    {
        lock (_state.Gate)
        {
            return _edges.Fetch(viewerId, url, edge);
        }
    }

    /// <summary>Fetches as a viewer does, over HTTP.</summary>
    /// <param name="viewerId">The distribution or tenant.</param>
    /// <param name="url">Path and query, URL-encoded, as a browser sends them.</param>
    /// <param name="edge">The edge, from 0; <see langword="null"/>: they take turns.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The answer; the caller disposes of it.</returns>
    public async Task<HttpResponseMessage> FetchOverHttpAsync(
        string viewerId,
        string url,
        int? edge = null,
        CancellationToken cancellationToken = default
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Address.GetLeftPart(UriPartial.Authority) + url, AsSpelled))
        {
            Headers = { Host = $"{viewerId}.localhost:{Address.Port}" },
        };
        if (edge is int number)
        {
            request.Headers.Add("x-edge", number.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        return await _http.SendAsync(request, cancellationToken);
    }

    /// <summary>Forgets the calls and the log; everything else stays.</summary>
    public void ResetCalls() => _log.Clear();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _host.DisposeAsync();
    }

    private Task HandleAsync(HttpContext context)
    {
        string? viewer;
        lock (_state.Gate)
        {
            viewer = _edges.FindViewer(context.Request.Host.Host);
        }

        if (viewer is not null)
        {
            return _viewers.HandleAsync(context, viewer);
        }

        if (!IsLoopback(context.Request.Host.Host))
        {
            // A name that somebody else has made point here, perhaps for a web page to reach this machine by.
            context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
            return context.Response.WriteAsync(
                "This cloud answers to 127.0.0.1, localhost, ID.localhost, and the names and aliases of its distributions.\n",
                context.RequestAborted
            );
        }

        return context.Request.Path.StartsWithSegments(ControlApi.Prefix, StringComparison.Ordinal)
            ? _control.HandleAsync(context)
            : _api.HandleAsync(context);
    }

    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    private static WebApplication Host(int port)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder
            .WebHost.UseKestrelCore()
            .ConfigureKestrel(kestrel =>
            {
                kestrel.Limits.MaxRequestBodySize = null;
                kestrel.Listen(IPAddress.Loopback, port);
            });
        // The process that embeds the cloud decides what Ctrl-C means, not the cloud.
        builder.Services.AddSingleton<IHostLifetime, EmbeddedLifetime>();
        return builder.Build();
    }
}
