using System.Text.RegularExpressions;
using Pulumi;

namespace InvalidationInfra.Stack.Configuration;

/// <summary>What a site's settings must be: known before anything is deployed.</summary>
internal static partial class SiteRules
{
    // CloudFront's quota of paths in progress at one time, per distribution.
    private const int PathsInProgress = 3000;

    private static readonly string[] PriceClasses = ["PriceClass_100", "PriceClass_200", "PriceClass_All"];

    /// <exception cref="RunException">A setting breaks a rule; the message names it.</exception>
    public static void Check(StaticSiteArgs args)
    {
        Require(args.SiteDirectory.Length > 0, "siteDirectory", "must be a folder");
        Require(
            args.PathPrefix.Length == 0 || Prefix().IsMatch(args.PathPrefix),
            "pathPrefix",
            $"must start with one slash and end without, like /docs, not \"{args.PathPrefix}\""
        );
        Require(
            args.IndexDocument.Length > 0 && !args.IndexDocument.Contains('/', StringComparison.Ordinal),
            "indexDocument",
            $"must be a file name, like index.html, not \"{args.IndexDocument}\""
        );
        foreach (var domain in args.DomainNames)
        {
            Require(Domain().IsMatch(domain), "domainNames", $"must be names like www.example.com, not \"{domain}\"");
        }

        Require(
            args.DomainNames.IsEmpty || args.CertificateArn.Length + args.HostedZoneId.Length > 0,
            "domainNames",
            "must have a certificate: give certificateArn, or hostedZoneId to have one made and validated"
        );
        Require(
            !args.DomainNames.IsEmpty || args.CertificateArn.Length + args.HostedZoneId.Length == 0,
            "domainNames",
            "must be given where certificateArn or hostedZoneId is"
        );
        Require(
            args.CertificateArn.Length == 0 || Certificate().IsMatch(args.CertificateArn),
            "certificateArn",
            $"must be the ARN of a certificate in us-east-1, where CloudFront looks for them, not \"{args.CertificateArn}\""
        );
        Require(
            args.LogsBucket.Length == 0 || Bucket().IsMatch(args.LogsBucket),
            "logsBucket",
            $"must be a bucket's name, not \"{args.LogsBucket}\""
        );
        Require(
            PriceClasses.Contains(args.PriceClass),
            "priceClass",
            $"must be one of {string.Join(", ", PriceClasses)}, not \"{args.PriceClass}\""
        );
        Require(
            args.MaxPaths is >= 1 and <= PathsInProgress,
            "maxPaths",
            $"must be a whole number from 1 to {PathsInProgress}, not \"{args.MaxPaths}\""
        );
    }

    private static void Require(bool holds, string key, string rule)
    {
        if (!holds)
        {
            throw Settings.Error(key, rule);
        }
    }

    [GeneratedRegex("^(/[^/]+)+$")]
    private static partial Regex Prefix();

    [GeneratedRegex(@"^(\*\.)?([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]{2,}$")]
    private static partial Regex Domain();

    [GeneratedRegex(@"^arn:aws[a-z-]*:acm:us-east-1:\d{12}:certificate/\S+$")]
    private static partial Regex Certificate();

    [GeneratedRegex("^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$")]
    private static partial Regex Bucket();
}
