using Pulumi;
using Pulumi.Aws.Acm;
using Pulumi.Aws.CloudFront;
using Pulumi.Aws.CloudFront.Inputs;
using Pulumi.Aws.Route53;
using Pulumi.Aws.Route53.Inputs;

namespace InvalidationInfra.Stack.Hosting;

/// <summary>The site's own domain names: their certificate, and their records where the zone is given.</summary>
internal sealed class SiteDomain(string site, StaticSiteArgs args, Resource parent)
{
    /// <summary>What viewers' connections are secured with.</summary>
    public DistributionViewerCertificateArgs Certificate() =>
        args.DomainNames.IsEmpty
            ? new() { CloudfrontDefaultCertificate = true }
            : new()
            {
                AcmCertificateArn = args.CertificateArn is { Length: > 0 } arn ? (Input<string>)arn : ValidatedCertificate(),
                MinimumProtocolVersion = "TLSv1.2_2021",
                SslSupportMethod = "sni-only",
            };

    /// <summary>Lets the domain names lead to the distribution.</summary>
    public void PointTo(Distribution distribution)
    {
        if (args.HostedZoneId.Length == 0)
        {
            return;
        }

        foreach (var domain in args.DomainNames)
        {
            foreach (var type in args.Ipv6 ? new[] { "A", "AAAA" } : ["A"])
            {
                _ = new Record(
                    $"{site}-{domain}-{type}",
                    new RecordArgs
                    {
                        ZoneId = args.HostedZoneId,
                        Name = domain,
                        Type = type,
                        Aliases =
                        {
                            new RecordAliasArgs
                            {
                                Name = distribution.DomainName,
                                ZoneId = distribution.HostedZoneId,
                                EvaluateTargetHealth = false,
                            },
                        },
                    },
                    Child
                );
            }
        }
    }

    private CustomResourceOptions Child => new() { Parent = parent };

    private Output<string> ValidatedCertificate()
    {
        // CloudFront takes certificates from there alone.
        const string Region = "us-east-1";
        var certificate = new Certificate(
            site,
            new CertificateArgs
            {
                DomainName = args.DomainNames[0],
                SubjectAlternativeNames = [.. args.DomainNames.Skip(1)],
                ValidationMethod = "DNS",
                Region = Region,
                Tags = args.Tags,
            },
            Child
        );
        var records = args.DomainNames.Select(domain => Validation(certificate, domain)).ToList();
        return new CertificateValidation(
            site,
            new CertificateValidationArgs
            {
                CertificateArn = certificate.Arn,
                ValidationRecordFqdns = [.. records.Select(record => record.Fqdn)],
                Region = Region,
            },
            Child
        ).CertificateArn;
    }

    private Record Validation(Certificate certificate, string domain)
    {
        var asked = certificate.DomainValidationOptions.Apply(all => all.First(one => one.DomainName == domain));
        return new Record(
            $"{site}-{domain}-validation",
            new RecordArgs
            {
                ZoneId = args.HostedZoneId,
                Name = asked.Apply(record => record.ResourceRecordName),
                Type = asked.Apply(record => record.ResourceRecordType),
                Records = { asked.Apply(record => record.ResourceRecordValue) },
                Ttl = 300,
                // A wildcard and its parent are validated by the same record.
                AllowOverwrite = true,
            },
            Child
        );
    }
}
