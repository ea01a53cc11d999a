using System.Diagnostics.CodeAnalysis;
using Amazon.CloudFront.Model;
using Amazon.Runtime.Endpoints;

namespace Amazon.CloudFront;

/// <summary>The CloudFront API.</summary>
public partial interface IAmazonCloudFront : IAmazonService, IDisposable
{
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicProperties, typeof(AmazonCloudFrontConfig))]
    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonCloudFrontConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig)
    {
        if (clientConfig is not AmazonCloudFrontConfig config)
        {
            throw new AmazonClientException("ClientConfig is not of type AmazonCloudFrontConfig to create AmazonCloudFrontClient");
        }

        return awsCredentials is null ? new AmazonCloudFrontClient(config) : new AmazonCloudFrontClient(awsCredentials, config);
    }

    /// <summary>Invalidates paths of a distribution.</summary>
    public Task<CreateInvalidationResponse> CreateInvalidationAsync(
        CreateInvalidationRequest request,
        CancellationToken cancellationToken = default
    );

    /// <summary>Reads one invalidation of a distribution.</summary>
    public Task<GetInvalidationResponse> GetInvalidationAsync(
        GetInvalidationRequest request,
        CancellationToken cancellationToken = default
    );

    /// <summary>Lists the invalidations of a distribution, newest first.</summary>
    public Task<ListInvalidationsResponse> ListInvalidationsAsync(
        ListInvalidationsRequest request,
        CancellationToken cancellationToken = default
    );

    /// <summary>Invalidates paths of a distribution tenant.</summary>
    public Task<CreateInvalidationForDistributionTenantResponse> CreateInvalidationForDistributionTenantAsync(
        CreateInvalidationForDistributionTenantRequest request,
        CancellationToken cancellationToken = default
    );

    /// <summary>Reads one invalidation of a distribution tenant.</summary>
    public Task<GetInvalidationForDistributionTenantResponse> GetInvalidationForDistributionTenantAsync(
        GetInvalidationForDistributionTenantRequest request,
        CancellationToken cancellationToken = default
    );

    /// <summary>Lists the invalidations of a distribution tenant, newest first.</summary>
    public Task<ListInvalidationsForDistributionTenantResponse> ListInvalidationsForDistributionTenantAsync(
        ListInvalidationsForDistributionTenantRequest request,
        CancellationToken cancellationToken = default
    );

    /// <summary>Reads a distribution.</summary>
    public Task<GetDistributionResponse> GetDistributionAsync(
        GetDistributionRequest request,
        CancellationToken cancellationToken = default
    );

    /// <summary>Reads the configuration of a distribution.</summary>
    public Task<GetDistributionConfigResponse> GetDistributionConfigAsync(
        GetDistributionConfigRequest request,
        CancellationToken cancellationToken = default
    );

    /// <summary>Lists the distributions of the account.</summary>
    public Task<ListDistributionsResponse> ListDistributionsAsync(CancellationToken cancellationToken = default);

    /// <summary>Lists the distributions of the account.</summary>
    public Task<ListDistributionsResponse> ListDistributionsAsync(
        ListDistributionsRequest request,
        CancellationToken cancellationToken = default
    );

    /// <summary>Reads a distribution tenant.</summary>
    public Task<GetDistributionTenantResponse> GetDistributionTenantAsync(
        GetDistributionTenantRequest request,
        CancellationToken cancellationToken = default
    );

    /// <summary>The endpoint that this request would go to.</summary>
    public Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request);
}
