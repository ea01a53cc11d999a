using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumirpc;
using Kind = Pulumirpc.PropertyDiff.Types.Kind;

namespace Rehearsal.Aws.Tests;

public sealed class AwsProviderTests
{
    private const string Bucket = "aws:s3/bucket:Bucket";
    private const string Object = "aws:s3/bucketObjectv2:BucketObjectv2";
    private const string Distribution = "aws:cloudfront/distribution:Distribution";
    private const string AccessControl = "aws:cloudfront/originAccessControl:OriginAccessControl";

    [Fact]
    public async Task It_starts_as_any_provider_does()
    {
        await using var aws = await SomeAws.StartAsync();

        var handshake = await aws.Provider.HandshakeAsync(
            new ProviderHandshakeRequest { EngineAddress = "127.0.0.1:1" },
            cancellationToken: SomeAws.Cancellation
        );
        var info = await aws.Provider.GetPluginInfoAsync(new Empty(), cancellationToken: SomeAws.Cancellation);
        var config = await aws.Provider.CheckConfigAsync(
            new CheckRequest { News = SomeAws.Json("""{"region": "eu-west-1"}""") },
            cancellationToken: SomeAws.Cancellation
        );
        await aws.Provider.DiffConfigAsync(new DiffRequest(), cancellationToken: SomeAws.Cancellation);
        var configured = await aws.Provider.ConfigureAsync(new ConfigureRequest(), cancellationToken: SomeAws.Cancellation);
        await aws.Provider.CancelAsync(new Empty(), cancellationToken: SomeAws.Cancellation);

        Assert.True(handshake.AcceptSecrets);
        Assert.Equal("7.48.0", info.Version);
        Assert.Equal("eu-west-1", config.Inputs.Text("region"));
        Assert.True(configured.SupportsPreview);
    }

    [Fact]
    public async Task A_bucket_gets_a_name_that_stays_and_the_outputs_of_the_real_one()
    {
        await using var aws = await SomeAws.StartAsync();

        var created = await aws.CreateAsync(Bucket, """{"forceDestroy": true}""", name: "content");
        var again = await aws.CheckAsync(Bucket, """{"forceDestroy": true}""", $$"""{"bucket": "{{created.Id}}"}""", "other");

        Assert.Matches("^content-[0-9a-f]{7}$", created.Id);
        Assert.Equal("arn:aws:s3:::" + created.Id, created.Properties.Text("arn"));
        Assert.Equal(created.Id + ".s3.us-east-1.amazonaws.com", created.Properties.Text("bucketRegionalDomainName"));
        Assert.Equal(created.Id, again.Inputs.Text("bucket"));
        Assert.Contains(created.Id, aws.Cloud.Buckets.Keys);
    }

    [Fact]
    public async Task An_object_comes_from_a_file_from_text_or_from_content()
    {
        await using var aws = await SomeAws.StartAsync();
        await aws.CreateAsync(Bucket, """{"bucket": "b"}""");
        await aws.CreateAsync(
            "aws:s3/bucketVersioning:BucketVersioning",
            """{"bucket": "b", "versioningConfiguration": {"status": "Enabled"}}"""
        );
        using var file = new TemporaryFile("from a file");
        var fromFile = await aws.CreateAsync(
            Object,
            $$"""{"bucket": "b", "key": "a/1.html", "contentType": "text/html", "cacheControl": "max-age=60", "source": {{SomeAws.Asset("h", "path", file.Path)}}}"""
        );
        await aws.CreateAsync(Object, $$"""{"bucket": "b", "key": "2", "source": {{SomeAws.Asset("h", "text", "from text")}}}""");
        await aws.CreateAsync(Object, """{"bucket": "b", "content": "from content"}""", name: "3");

        var stored = aws.Cloud.Buckets["b"];
        Assert.Equal("b/a/1.html", fromFile.Id);
        Assert.Equal(stored["a/1.html"].ETag, fromFile.Properties.Text("etag"));
        Assert.Equal(stored["a/1.html"].VersionId, fromFile.Properties.Text("versionId"));
        Assert.Equal("max-age=60", stored["a/1.html"].CacheControl);
        Assert.Equal("text/html", stored["a/1.html"].ContentType);
        Assert.Equal(
            ["from text", "from content"],
            new[] { "2", "3" }.Select(key => System.Text.Encoding.UTF8.GetString(stored[key].Content.Span))
        );
    }

    [Fact]
    public async Task A_preview_returns_what_is_known_and_touches_nothing()
    {
        await using var aws = await SomeAws.StartAsync();

        var created = await aws.CreateAsync(Object, """{"bucket": UNKNOWN, "key": "k", "content": "c"}""", preview: true);
        var updated = await aws.Provider.UpdateAsync(
            new UpdateRequest
            {
                Type = Object,
                Urn = SomeAws.Urn(Object, "it"),
                Preview = true,
                Olds = SomeAws.Json(
                    """{"arn": "a", "bucket": "b", "key": "k", "content": "c", "etag": "e", "versionId": "v", "cacheControl": "gone"}"""
                ),
                News = SomeAws.Json("""{"bucket": "b", "key": "k", "content": "d"}"""),
            },
            cancellationToken: SomeAws.Cancellation
        );

        Assert.Equal("", created.Id);
        Assert.Equal(["bucket", "content", "key"], created.Properties.Fields.Keys.Order());
        Assert.Equal(["arn", "bucket", "content", "key"], updated.Properties.Fields.Keys.Order());
        Assert.Empty(aws.Cloud.Buckets);
    }

    [Fact]
    public async Task An_update_of_an_object_has_a_new_entity_tag_and_version()
    {
        await using var aws = await SomeAws.StartAsync();
        await aws.CreateAsync(Bucket, """{"bucket": "b"}""");
        await aws.CreateAsync(
            "aws:s3/bucketVersioning:BucketVersioning",
            """{"bucket": "b", "versioningConfiguration": {"status": "Enabled"}}"""
        );
        var created = await aws.CreateAsync(Object, """{"bucket": "b", "key": "k", "content": "one"}""");

        var updated = await aws.Provider.UpdateAsync(
            new UpdateRequest
            {
                Type = Object,
                Urn = SomeAws.Urn(Object, "it"),
                Id = created.Id,
                Olds = created.Properties,
                News = SomeAws.Json("""{"bucket": "b", "key": "k", "content": "two"}"""),
            },
            cancellationToken: SomeAws.Cancellation
        );

        Assert.NotEqual(created.Properties.Text("etag"), updated.Properties.Text("etag"));
        Assert.NotEqual(created.Properties.Text("versionId"), updated.Properties.Text("versionId"));
    }

    [Fact]
    public async Task Another_content_is_an_update_and_another_key_or_bucket_a_replacement()
    {
        await using var aws = await SomeAws.StartAsync();
        string With(string bucket, string key, string hash, string field) =>
            $$"""{"bucket": "{{bucket}}", "key": "{{key}}", "source": {{SomeAws.Asset(hash, field, "x")}}}""";

        var same = await aws.DiffAsync(Object, With("b", "k", "1", "path"), With("b", "k", "1", "text"));
        var content = await aws.DiffAsync(Object, With("b", "k", "1", "path"), With("b", "k", "2", "path"));
        var moved = await aws.DiffAsync(Object, With("b", "k", "1", "path"), With("b2", "k2", "1", "path"));

        Assert.Equal(DiffResponse.Types.DiffChanges.DiffNone, same.Changes);
        Assert.Equal(DiffResponse.Types.DiffChanges.DiffSome, content.Changes);
        Assert.Empty(content.Replaces);
        Assert.Equal(Kind.Update, content.DetailedDiff["source"].Kind);
        Assert.True(content.DetailedDiff["source"].InputDiff);
        Assert.Equal(["bucket", "key"], moved.Replaces);
        Assert.Equal(Kind.UpdateReplace, moved.DetailedDiff["bucket"].Kind);
    }

    [Fact]
    public async Task A_diff_names_the_paths_that_differ()
    {
        await using var aws = await SomeAws.StartAsync();

        var diff = await aws.DiffAsync(
            Distribution,
            """{"comment": "a", "origins": [{"domainName": "x", "originId": "o"}], "aliases": ["a"]}""",
            """{"enabled": true, "origins": [{"domainName": "y", "originId": "o"}], "aliases": ["a", "b"]}"""
        );

        Assert.Equal(
            [("aliases[1]", Kind.Add), ("comment", Kind.Delete), ("enabled", Kind.Add), ("origins[0].domainName", Kind.Update)],
            diff.DetailedDiff.Select(one => (one.Key, one.Value.Kind)).OrderBy(one => one.Key, StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData(Bucket, """{"forceDestory": true}""", "forceDestory", "has no input")]
    [InlineData(Bucket, """{"forceDestroy": "yes"}""", "forceDestroy", "must be true or false")]
    [InlineData(Object, """{"key": "k"}""", "bucket", "needs 'bucket'")]
    [InlineData(Object, """{"bucket": "b", "source": "file.html"}""", "source", "must be an asset")]
    [InlineData(AccessControl, """{"signingBehavior": "always", "signingProtocol": "sigv4"}""", "originAccessControlOriginType", "needs")]
    [InlineData(
        Distribution,
        """{"enabled": true, "restrictions": {}, "viewerCertificate": {}, "origins": [{"originId": "o", "domain": "x", "domainName": "y"}], "defaultCacheBehavior": {"allowedMethods": [], "cachedMethods": [], "targetOriginId": "o", "viewerProtocolPolicy": "allow-all"}}""",
        "origins[0].domain",
        "has no input"
    )]
    [InlineData(
        Distribution,
        """{"enabled": true, "restrictions": {}, "viewerCertificate": {}, "origins": [{"originId": "o", "domainName": "y"}], "defaultCacheBehavior": {"allowedMethods": [], "cachedMethods": [], "targetOriginId": "p", "viewerProtocolPolicy": "allow-all"}}""",
        "defaultCacheBehavior.targetOriginId",
        "no origin has"
    )]
    public async Task Bad_inputs_are_check_failures_on_their_property(string type, string inputs, string property, string reason)
    {
        await using var aws = await SomeAws.StartAsync();

        var failure = Assert.Single((await aws.CheckAsync(type, inputs)).Failures);

        Assert.Equal(property, failure.Property);
        Assert.Contains(reason, failure.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_private_bucket_is_served_only_through_an_access_control_and_a_policy_for_the_distribution()
    {
        await using var aws = await SomeAws.StartAsync();
        await aws.CreateAsync(Bucket, """{"bucket": "b"}""");
        await aws.CreateAsync(Object, """{"bucket": "b", "key": "index.html", "content": "hello"}""");
        var control = await aws.CreateAsync(
            AccessControl,
            """{"originAccessControlOriginType": "s3", "signingBehavior": "always", "signingProtocol": "sigv4"}"""
        );
        var distribution = await aws.CreateAsync(Distribution, DistributionInputs(control.Id));
        int Status(string url) => aws.Cloud.Fetch(distribution.Id, url, 0).Status;

        var without = Status("/index.html?1");
        await aws.CreateAsync("aws:s3/bucketPolicy:BucketPolicy", PolicyInputs("arn:aws:cloudfront::123456789012:distribution/EOTHER"));
        var forAnother = Status("/index.html?2");
        await aws.CreateAsync("aws:s3/bucketPolicy:BucketPolicy", PolicyInputs(distribution.Properties.Text("arn")!));

        Assert.Equal((403, 403), (without, forAnother));
        Assert.Equal(200, Status("/index.html?3"));
        Assert.Equal(403, Status("/missing.html"));
        Assert.Equal("Deployed", distribution.Properties.Text("status"));
        Assert.Matches("^E[A-Z0-9]{13}$", distribution.Id);
        Assert.EndsWith(".cloudfront.net", distribution.Properties.Text("domainName"), StringComparison.Ordinal);
        Assert.Equal("Z2FDTNDATAQYW2", distribution.Properties.Text("hostedZoneId"));
    }

    [Fact]
    public async Task A_read_shows_what_is_there_and_an_empty_id_what_is_gone()
    {
        await using var aws = await SomeAws.StartAsync();
        await aws.CreateAsync(Bucket, """{"bucket": "b", "forceDestroy": true}""");
        var created = await aws.CreateAsync(Object, """{"bucket": "b", "key": "k", "content": "one"}""");
        async Task<ReadResponse> Read(string type, string id) =>
            await aws.Provider.ReadAsync(
                new ReadRequest
                {
                    Type = type,
                    Urn = SomeAws.Urn(type, "it"),
                    Id = id,
                },
                cancellationToken: SomeAws.Cancellation
            );

        var imported = await Read(Object, created.Id);
        await aws.Provider.DeleteAsync(
            new DeleteRequest
            {
                Type = Object,
                Urn = SomeAws.Urn(Object, "it"),
                Id = created.Id,
                Properties = created.Properties,
            },
            cancellationToken: SomeAws.Cancellation
        );
        var gone = await Read(Object, created.Id);

        Assert.Equal(created.Properties.Text("etag"), imported.Properties.Text("etag"));
        Assert.Equal("k", imported.Inputs.Text("key"));
        Assert.Equal("", gone.Id);
        Assert.Equal("b", (await Read(Bucket, "b")).Id);
    }

    [Fact]
    public async Task A_bucket_that_is_not_empty_is_deleted_only_by_force()
    {
        await using var aws = await SomeAws.StartAsync();
        var created = await aws.CreateAsync(Bucket, """{"bucket": "b"}""");
        await aws.CreateAsync(Object, """{"bucket": "b", "key": "k", "content": "one"}""");
        DeleteRequest Request(Struct properties) =>
            new()
            {
                Type = Bucket,
                Urn = SomeAws.Urn(Bucket, "it"),
                Id = "b",
                Properties = properties,
            };

        var refused = await Assert.ThrowsAsync<RpcException>(async () =>
            await aws.Provider.DeleteAsync(Request(created.Properties), cancellationToken: SomeAws.Cancellation)
        );
        await aws.Provider.DeleteAsync(Request(SomeAws.Json("""{"forceDestroy": true}""")), cancellationToken: SomeAws.Cancellation);

        Assert.Contains("not empty", refused.Status.Detail, StringComparison.Ordinal);
        Assert.Empty(aws.Cloud.Buckets);
    }

    [Fact]
    public async Task A_secret_input_is_used_and_stays_a_secret()
    {
        await using var aws = await SomeAws.StartAsync();
        await aws.CreateAsync(Bucket, """{"bucket": "b"}""");

        var created = await aws.CreateAsync(Object, $$"""{"bucket": "b", "key": "k", "content": {{SomeAws.Secret("\"hush\"")}}}""");

        Assert.Equal("hush", System.Text.Encoding.UTF8.GetString(aws.Cloud.Buckets["b"]["k"].Content.Span));
        Assert.Equal(Value.KindOneofCase.StructValue, created.Properties.Fields["content"].KindCase);
    }

    [Fact]
    public async Task An_unknown_type_is_refused_by_name()
    {
        await using var aws = await SomeAws.StartAsync();

        var refused = await Assert.ThrowsAsync<RpcException>(() => aws.CheckAsync("aws:ec2/vpc:Vpc", "{}"));

        Assert.Contains("The rehearsal has no aws:ec2/vpc:Vpc", refused.Status.Detail, StringComparison.Ordinal);
    }

    private static string DistributionInputs(string control) =>
        $$$$"""
            {"enabled": true, "defaultRootObject": "index.html", "restrictions": {"geoRestriction": {"restrictionType": "none"}}, "viewerCertificate": {"cloudfrontDefaultCertificate": true},
             "origins": [{"originId": "site", "domainName": "b.s3.us-east-1.amazonaws.com", "originAccessControlId": "{{{{control}}}}"}],
             "defaultCacheBehavior": {"allowedMethods": ["GET", "HEAD"], "cachedMethods": ["GET", "HEAD"], "targetOriginId": "site", "viewerProtocolPolicy": "redirect-to-https",
                                      "forwardedValues": {"queryString": true, "cookies": {"forward": "none"} }}}
            """;

    private static string PolicyInputs(string arn) =>
        $$$$"""
            {"bucket": "b", "policy": {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Service": "cloudfront.amazonaws.com"},
              "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": {"StringEquals": {"AWS:SourceArn": "{{{{arn}}}}"}}}]}}
            """;
}
