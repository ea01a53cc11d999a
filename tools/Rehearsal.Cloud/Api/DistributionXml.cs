using System.Xml.Linq;
using static Rehearsal.Cloud.Api.CloudFrontXml;

namespace Rehearsal.Cloud.Api;

/// <summary>Distributions and tenants as the CloudFront API shows them.</summary>
internal static class DistributionXml
{
    private const string OriginId = "origin";

    public static XElement Full(Distribution distribution, int inProgress) =>
        new(
            Namespace + "Distribution",
            Element("Id", distribution.Id),
            Element("ARN", distribution.Arn),
            Element("Status", "Deployed"),
            Element("LastModifiedTime", Time(distribution.LastModified)),
            Element("InProgressInvalidationBatches", inProgress),
            Element("DomainName", distribution.DomainName),
            Config(distribution)
        );

    public static XElement Config(Distribution distribution) =>
        new(
            Namespace + "DistributionConfig",
            Element("CallerReference", distribution.CallerReference),
            Element("DefaultRootObject", distribution.Settings.DefaultRootObject),
            Element("Staging", false),
            Parts(distribution.Settings),
            distribution.Settings.CacheTagHeader is string header
                ? new XElement(Namespace + "CacheTagConfig", Element("HeaderName", header))
                : null
        );

    public static XElement Summary(Distribution distribution) =>
        new(
            Namespace + "DistributionSummary",
            Element("Id", distribution.Id),
            Element("ARN", distribution.Arn),
            Element("ETag", distribution.ETag),
            Element("Status", "Deployed"),
            Element("LastModifiedTime", Time(distribution.LastModified)),
            Element("DomainName", distribution.DomainName),
            Element("Staging", false),
            Parts(distribution.Settings)
        );

    public static XElement Tenant(DistributionTenant tenant) =>
        new(
            Namespace + "DistributionTenant",
            Element("Id", tenant.Id),
            Element("DistributionId", tenant.DistributionId),
            Element("Name", tenant.Name),
            Element("Arn", $"arn:aws:cloudfront::{CloudState.AccountId}:distribution-tenant/{tenant.Id}"),
            new XElement(
                Namespace + "Domains",
                new XElement(Namespace + "member", Element("Domain", tenant.Domain), Element("Status", "active"))
            ),
            Element("CreatedTime", Time(tenant.Created)),
            Element("LastModifiedTime", Time(tenant.Created)),
            Element("Enabled", true),
            Element("Status", "Deployed")
        );

    /// <summary>What a configuration and a summary have in common.</summary>
    private static object[] Parts(DistributionSettings settings) =>
        [
            Listed("Aliases", "CNAME", settings.Aliases),
            Listed("Origins", "Origin", [Origin(settings.Origin)]),
            new XElement(
                Namespace + "DefaultCacheBehavior",
                Element("TargetOriginId", OriginId),
                Element("ViewerProtocolPolicy", "allow-all"),
                new XElement(
                    Namespace + "ForwardedValues",
                    Element("QueryString", settings.CachesByQueryString),
                    new XElement(Namespace + "Cookies", Element("Forward", "none"))
                ),
                Element("MinTTL", (long)settings.MinTtl),
                Element("DefaultTTL", (long)settings.DefaultTtl),
                Element("MaxTTL", (long)settings.MaxTtl)
            ),
            Listed("CacheBehaviors", "CacheBehavior", []),
            Listed("CustomErrorResponses", "CustomErrorResponse", settings.CustomErrorResponses.Select(ErrorResponse)),
            Element("Comment", settings.Comment),
            Element("PriceClass", "PriceClass_All"),
            Element("Enabled", settings.Enabled),
            new XElement(Namespace + "ViewerCertificate", Element("CloudFrontDefaultCertificate", true)),
            new XElement(
                Namespace + "Restrictions",
                new XElement(Namespace + "GeoRestriction", Element("RestrictionType", "none"), Element("Quantity", 0))
            ),
            Element("WebACLId", ""),
            Element("HttpVersion", "http2"),
            Element("IsIPV6Enabled", true),
        ];

    private static XElement Origin(OriginSettings origin) =>
        new(
            Namespace + "Origin",
            Element("Id", OriginId),
            Element("DomainName", origin.Bucket is string bucket ? $"{bucket}.s3.us-east-1.amazonaws.com" : "localhost"),
            Element("OriginPath", origin.Path),
            origin.Bucket is null ? null : new XElement(Namespace + "S3OriginConfig", Element("OriginAccessIdentity", "")),
            Element("OriginAccessControlId", origin.AccessControlId ?? "")
        );

    private static XElement ErrorResponse(CustomErrorResponse response) =>
        new(
            Namespace + "CustomErrorResponse",
            Element("ErrorCode", response.ErrorCode),
            response.ResponsePagePath is string page ? Element("ResponsePagePath", page) : null,
            response.ResponseCode is int code ? Element("ResponseCode", code) : null,
            Element("ErrorCachingMinTTL", (long)response.ErrorCachingMinTtl)
        );
}
