namespace StandIns.Tests.CloudFront;

/// <summary>What the server answers.</summary>
internal sealed record Answer(int Status, string Body, params (string Name, string Value)[] Headers)
{
    private const string XmlNamespace = "http://cloudfront.amazonaws.com/doc/2020-05-31/";

    public static Answer Invalidation { get; } =
        new(
            201,
            $"""
            <?xml version="1.0"?>
            <Invalidation xmlns="{XmlNamespace}"><Id>I2J0I21PCUYOIK</Id><Status>InProgress</Status><CreateTime>2026-11-23T13:54:34.123Z</CreateTime>
            <InvalidationBatch><Paths><Quantity>2</Quantity><Items><Path>/index.html</Path><Path>/caf%C3%A9/*</Path></Items></Paths><CallerReference>r</CallerReference></InvalidationBatch></Invalidation>
            """,
            ("Location", "https://cloudfront.amazonaws.com/2020-05-31/distribution/E1/invalidation/I2J0I21PCUYOIK")
        );

    public static Answer InvalidationList { get; } =
        new(
            200,
            $"""
            <?xml version="1.0"?>
            <InvalidationList xmlns="{XmlNamespace}"><Marker></Marker><NextMarker>I1</NextMarker><MaxItems>2</MaxItems><IsTruncated>true</IsTruncated><Quantity>2</Quantity>
            <Items><InvalidationSummary><Id>I2</Id><CreateTime>2026-11-23T13:54:34Z</CreateTime><Status>InProgress</Status></InvalidationSummary>
            <InvalidationSummary><Id>I1</Id><CreateTime>2026-11-22T13:54:34Z</CreateTime><Status>Completed</Status></InvalidationSummary></Items></InvalidationList>
            """
        );

    public static Answer Distribution { get; } =
        new(
            200,
            $"""
            <?xml version="1.0"?>
            <Distribution xmlns="{XmlNamespace}"><Id>E1</Id><ARN>arn:aws:cloudfront::123456789012:distribution/E1</ARN><Status>Deployed</Status>
            <LastModifiedTime>2026-11-01T00:00:00Z</LastModifiedTime><InProgressInvalidationBatches>1</InProgressInvalidationBatches><DomainName>d111.cloudfront.net</DomainName>
            <ActiveTrustedSigners><Enabled>false</Enabled><Quantity>0</Quantity></ActiveTrustedSigners>
            <DistributionConfig><CallerReference>c</CallerReference><Aliases><Quantity>1</Quantity><Items><CNAME>www.example.com</CNAME></Items></Aliases>
            <DefaultRootObject>index.html</DefaultRootObject><Origins><Quantity>1</Quantity><Items><Origin><Id>site</Id><DomainName>site.s3.amazonaws.com</DomainName>
            <OriginPath/><CustomHeaders><Quantity>0</Quantity></CustomHeaders><S3OriginConfig><OriginAccessIdentity/></S3OriginConfig><OriginAccessControlId>OAC</OriginAccessControlId></Origin></Items></Origins>
            <DefaultCacheBehavior><TargetOriginId>site</TargetOriginId><Compress>true</Compress><CachePolicyId>658327ea-f89d-4fab-a63d-7e88639e58f6</CachePolicyId></DefaultCacheBehavior>
            <CacheBehaviors><Quantity>1</Quantity><Items><CacheBehavior><PathPattern>/api/*</PathPattern><TargetOriginId>site</TargetOriginId>
            <ForwardedValues><QueryString>true</QueryString></ForwardedValues><MinTTL>0</MinTTL></CacheBehavior></Items></CacheBehaviors>
            <CustomErrorResponses><Quantity>1</Quantity><Items><CustomErrorResponse><ErrorCode>404</ErrorCode><ResponsePagePath>/index.html</ResponsePagePath><ResponseCode>200</ResponseCode><ErrorCachingMinTTL>10</ErrorCachingMinTTL></CustomErrorResponse></Items></CustomErrorResponses>
            <Comment>a &amp; b</Comment><Enabled>true</Enabled><Staging>false</Staging><CacheTagConfig><HeaderName>cache-tag</HeaderName></CacheTagConfig></DistributionConfig></Distribution>
            """,
            ("ETag", "E2QWRUHAPOMQZL")
        );

    public static Answer Distributions { get; } =
        new(
            200,
            $"""
            <?xml version="1.0"?>
            <DistributionList xmlns="{XmlNamespace}"><Marker/><MaxItems>100</MaxItems><IsTruncated>false</IsTruncated><Quantity>1</Quantity>
            <Items><DistributionSummary><Id>E1</Id><DomainName>d111.cloudfront.net</DomainName><Aliases><Quantity>2</Quantity><Items><CNAME>www.example.com</CNAME><CNAME>example.com</CNAME></Items></Aliases></DistributionSummary></Items></DistributionList>
            """
        );

    public static Answer Error(int status, string code, string message = "No.") =>
        new(
            status,
            $"""
            <?xml version="1.0"?>
            <ErrorResponse xmlns="{XmlNamespace}"><Error><Type>Sender</Type><Code>{code}</Code><Message>{message}</Message></Error><RequestId>request-of-the-body</RequestId></ErrorResponse>
            """
        );
}
