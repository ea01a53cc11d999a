using System.Collections.Immutable;

namespace InvalidationInfra.Stack;

/// <summary>What a <see cref="StaticSite"/> serves, and how. docs/stack.md says why each default is what it is.</summary>
public sealed record StaticSiteArgs
{
    /// <summary>The folder to serve, relative to the program's.</summary>
    public string SiteDirectory { get; init; } = "site";

    /// <summary>The URL path under which the folder is served, like <c>/docs</c>; empty: the root.</summary>
    public string PathPrefix { get; init; } = "";

    /// <summary>The file that is served for a folder's URL.</summary>
    public string IndexDocument { get; init; } = "index.html";

    /// <summary>Whether every URL without a file name is the application's page, as in a single-page application.</summary>
    public bool SinglePage { get; init; }

    /// <summary>The file that is served, with status 200, in place of every error, like <c>/index.html</c>; empty: none.</summary>
    public string FallbackDocument { get; init; } = "";

    /// <summary>Which <c>Cache-Control</c> files have: the first rule that matches.</summary>
    public ImmutableArray<CacheRule> CacheControl { get; init; } = CacheRule.Defaults;

    /// <summary>The site's own domain names; none: the distribution's.</summary>
    public ImmutableArray<string> DomainNames { get; init; } = [];

    /// <summary>The certificate for the domain names, from us-east-1; empty: one is made where a zone is given.</summary>
    public string CertificateArn { get; init; } = "";

    /// <summary>The Route 53 zone for the domain names' records; empty: the records are made elsewhere.</summary>
    public string HostedZoneId { get; init; } = "";

    /// <summary>The response headers policy; empty: none. The default is CloudFront's managed SecurityHeadersPolicy.</summary>
    public string ResponseHeadersPolicyId { get; init; } = "67f7725c-6f97-4210-82d7-5512b31e9d03";

    /// <summary>An existing bucket, with ACLs enabled, that gets the access logs; empty: no logs.</summary>
    public string LogsBucket { get; init; } = "";

    /// <summary>How much of the world serves the site: <c>PriceClass_100</c>, <c>PriceClass_200</c> or <c>PriceClass_All</c>.</summary>
    public string PriceClass { get; init; } = "PriceClass_All";

    /// <summary>Whether viewers may use IPv6.</summary>
    public bool Ipv6 { get; init; } = true;

    /// <summary>Whether the bucket keeps the versions of its files.</summary>
    public bool Versioned { get; init; }

    /// <summary>Tags of the resources that are billed.</summary>
    public ImmutableDictionary<string, string> Tags { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>
    /// The count that the uploads depend on; its own unless given. Several sites with the same files share one, and one invalidation.
    /// </summary>
    public ContentRevision? Revision { get; init; }

    /// <summary>Whether changes are invalidated here; otherwise the program declares the invalidation itself.</summary>
    public bool Invalidates { get; init; } = true;

    /// <summary>
    /// Whether the first deployment invalidates; <see cref="InvalidationInfra.OnCreate.Skip"/> is right for a new distribution.
    /// </summary>
    public OnCreate OnCreate { get; init; } = OnCreate.Invalidate;

    /// <summary>How many paths an invalidation may have.</summary>
    public int MaxPaths { get; init; } = 15;

    /// <summary>Whether a deployment ends only when the edges have dropped the old files.</summary>
    public bool WaitForCompletion { get; init; } = true;
}
