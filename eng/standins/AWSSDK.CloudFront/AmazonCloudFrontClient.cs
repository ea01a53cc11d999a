using Amazon.CloudFront.Internal;
using Amazon.CloudFront.Model;
using Amazon.CloudFront.Model.Internal.MarshallTransformations;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;

namespace Amazon.CloudFront;

/// <summary>The CloudFront API over HTTP. Without credentials given, those of the SDK's default chain.</summary>
public partial class AmazonCloudFrontClient : AmazonServiceClient, IAmazonCloudFront
{
    public AmazonCloudFrontClient()
        : base(new AmazonCloudFrontConfig()) { }

    public AmazonCloudFrontClient(RegionEndpoint region)
        : base(new AmazonCloudFrontConfig { RegionEndpoint = region }) { }

    public AmazonCloudFrontClient(AmazonCloudFrontConfig config)
        : base(config) { }

    public AmazonCloudFrontClient(AWSCredentials credentials)
        : this(credentials, new AmazonCloudFrontConfig()) { }

    public AmazonCloudFrontClient(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonCloudFrontConfig { RegionEndpoint = region }) { }

    public AmazonCloudFrontClient(AWSCredentials credentials, AmazonCloudFrontConfig clientConfig)
        : base(credentials, clientConfig) { }

    public AmazonCloudFrontClient(string awsAccessKeyId, string awsSecretAccessKey)
        : this(awsAccessKeyId, awsSecretAccessKey, new AmazonCloudFrontConfig()) { }

    public AmazonCloudFrontClient(string awsAccessKeyId, string awsSecretAccessKey, RegionEndpoint region)
        : this(awsAccessKeyId, awsSecretAccessKey, new AmazonCloudFrontConfig { RegionEndpoint = region }) { }

    public AmazonCloudFrontClient(string awsAccessKeyId, string awsSecretAccessKey, AmazonCloudFrontConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, clientConfig) { }

    public AmazonCloudFrontClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken)
        : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonCloudFrontConfig()) { }

    public AmazonCloudFrontClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, RegionEndpoint region)
        : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonCloudFrontConfig { RegionEndpoint = region }) { }

    public AmazonCloudFrontClient(
        string awsAccessKeyId,
        string awsSecretAccessKey,
        string awsSessionToken,
        AmazonCloudFrontConfig clientConfig
    )
        : base(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, clientConfig) { }

    protected override IServiceMetadata ServiceMetadata { get; } = new AmazonCloudFrontMetadata();

    public virtual Task<CreateInvalidationResponse> CreateInvalidationAsync(
        CreateInvalidationRequest request,
        CancellationToken cancellationToken = default
    ) =>
        InvokeAsync<CreateInvalidationResponse>(
            request,
            new InvokeOptions
            {
                RequestMarshaller = CreateInvalidationRequestMarshaller.Instance,
                ResponseUnmarshaller = CreateInvalidationResponseUnmarshaller.Instance,
            },
            cancellationToken
        );

    public virtual Task<GetInvalidationResponse> GetInvalidationAsync(
        GetInvalidationRequest request,
        CancellationToken cancellationToken = default
    ) =>
        InvokeAsync<GetInvalidationResponse>(
            request,
            new InvokeOptions
            {
                RequestMarshaller = GetInvalidationRequestMarshaller.Instance,
                ResponseUnmarshaller = GetInvalidationResponseUnmarshaller.Instance,
            },
            cancellationToken
        );

    public virtual Task<ListInvalidationsResponse> ListInvalidationsAsync(
        ListInvalidationsRequest request,
        CancellationToken cancellationToken = default
    ) =>
        InvokeAsync<ListInvalidationsResponse>(
            request,
            new InvokeOptions
            {
                RequestMarshaller = ListInvalidationsRequestMarshaller.Instance,
                ResponseUnmarshaller = ListInvalidationsResponseUnmarshaller.Instance,
            },
            cancellationToken
        );

    public virtual Task<CreateInvalidationForDistributionTenantResponse> CreateInvalidationForDistributionTenantAsync(
        CreateInvalidationForDistributionTenantRequest request,
        CancellationToken cancellationToken = default
    ) =>
        InvokeAsync<CreateInvalidationForDistributionTenantResponse>(
            request,
            new InvokeOptions
            {
                RequestMarshaller = CreateInvalidationForDistributionTenantRequestMarshaller.Instance,
                ResponseUnmarshaller = CreateInvalidationForDistributionTenantResponseUnmarshaller.Instance,
            },
            cancellationToken
        );

    public virtual Task<GetInvalidationForDistributionTenantResponse> GetInvalidationForDistributionTenantAsync(
        GetInvalidationForDistributionTenantRequest request,
        CancellationToken cancellationToken = default
    ) =>
        InvokeAsync<GetInvalidationForDistributionTenantResponse>(
            request,
            new InvokeOptions
            {
                RequestMarshaller = GetInvalidationForDistributionTenantRequestMarshaller.Instance,
                ResponseUnmarshaller = GetInvalidationForDistributionTenantResponseUnmarshaller.Instance,
            },
            cancellationToken
        );

    public virtual Task<ListInvalidationsForDistributionTenantResponse> ListInvalidationsForDistributionTenantAsync(
        ListInvalidationsForDistributionTenantRequest request,
        CancellationToken cancellationToken = default
    ) =>
        InvokeAsync<ListInvalidationsForDistributionTenantResponse>(
            request,
            new InvokeOptions
            {
                RequestMarshaller = ListInvalidationsForDistributionTenantRequestMarshaller.Instance,
                ResponseUnmarshaller = ListInvalidationsForDistributionTenantResponseUnmarshaller.Instance,
            },
            cancellationToken
        );

    public virtual Task<GetDistributionResponse> GetDistributionAsync(
        GetDistributionRequest request,
        CancellationToken cancellationToken = default
    ) =>
        InvokeAsync<GetDistributionResponse>(
            request,
            new InvokeOptions
            {
                RequestMarshaller = GetDistributionRequestMarshaller.Instance,
                ResponseUnmarshaller = GetDistributionResponseUnmarshaller.Instance,
            },
            cancellationToken
        );

    public virtual Task<GetDistributionConfigResponse> GetDistributionConfigAsync(
        GetDistributionConfigRequest request,
        CancellationToken cancellationToken = default
    ) =>
        InvokeAsync<GetDistributionConfigResponse>(
            request,
            new InvokeOptions
            {
                RequestMarshaller = GetDistributionConfigRequestMarshaller.Instance,
                ResponseUnmarshaller = GetDistributionConfigResponseUnmarshaller.Instance,
            },
            cancellationToken
        );

    public virtual Task<ListDistributionsResponse> ListDistributionsAsync(CancellationToken cancellationToken = default) =>
        ListDistributionsAsync(new ListDistributionsRequest(), cancellationToken);

    public virtual Task<ListDistributionsResponse> ListDistributionsAsync(
        ListDistributionsRequest request,
        CancellationToken cancellationToken = default
    ) =>
        InvokeAsync<ListDistributionsResponse>(
            request,
            new InvokeOptions
            {
                RequestMarshaller = ListDistributionsRequestMarshaller.Instance,
                ResponseUnmarshaller = ListDistributionsResponseUnmarshaller.Instance,
            },
            cancellationToken
        );

    public virtual Task<GetDistributionTenantResponse> GetDistributionTenantAsync(
        GetDistributionTenantRequest request,
        CancellationToken cancellationToken = default
    ) =>
        InvokeAsync<GetDistributionTenantResponse>(
            request,
            new InvokeOptions
            {
                RequestMarshaller = GetDistributionTenantRequestMarshaller.Instance,
                ResponseUnmarshaller = GetDistributionTenantResponseUnmarshaller.Instance,
            },
            cancellationToken
        );

    public Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request) =>
        Config.DetermineServiceOperationEndpoint(new ServiceOperationEndpointParameters(request));

    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
    {
        pipeline.RemoveHandler<EndpointResolver>();
        pipeline.AddHandlerAfter<Marshaller>(new AmazonCloudFrontEndpointResolver());
        pipeline.AddHandlerAfter<Marshaller>(new AmazonCloudFrontAuthSchemeHandler());
    }
}
