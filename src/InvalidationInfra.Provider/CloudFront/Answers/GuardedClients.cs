using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace InvalidationInfra.Provider.CloudFront.Answers;

/// <summary>
/// Gives every client of AWS in this process the same guarded HTTP client: CloudFront's, and those that the SDK makes by itself to take on
/// a role or to sign on.
/// </summary>
internal sealed class GuardedClients : HttpClientFactory, IRuntimePipelineCustomizer
{
    /// <summary>
    /// The time of one attempt, from its first byte to the last of its answer. An operation has its own, longer one, in which attempts
    /// are repeated.
    /// </summary>
    public static readonly TimeSpan MaxAttempt = TimeSpan.FromSeconds(30);

    // As long as the process, and shared: connections are, too.
    private static readonly HttpClient Client = new(
        new AnswerGuard(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
    )
    {
        Timeout = MaxAttempt,
    };

    private readonly Action<string?> _remember;

    private GuardedClients(Action<string?> remember) => _remember = remember;

    public string UniqueName => nameof(GuardedClients);

    /// <summary>Guards all clients that are made from now on.</summary>
    /// <param name="remember">Hears every key and token that a request is signed with, wherever it was found.</param>
    public static void GuardAll(Action<string?> remember) =>
        RuntimePipelineCustomizerRegistry.Instance.Register(new GuardedClients(remember));

    public void Customize(Type serviceClientType, RuntimePipeline pipeline)
    {
        pipeline.AddHandler(new Guarding(this));
        pipeline.AddHandlerBefore<Signer>(new Remembering(_remember));
    }

    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => Client;

    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

    public override bool DisposeHttpClientsAfterUse(IClientConfig clientConfig) => false;

    private sealed class Remembering(Action<string?> remember) : PipelineHandler
    {
        public override void InvokeSync(IExecutionContext executionContext)
        {
            if (executionContext.RequestContext.Identity is AWSCredentials credentials)
            {
                Remember(credentials.GetCredentials());
            }

            base.InvokeSync(executionContext);
        }

        public override async Task<T> InvokeAsync<T>(IExecutionContext executionContext)
        {
            if (executionContext.RequestContext.Identity is AWSCredentials credentials)
            {
                Remember(await credentials.GetCredentialsAsync());
            }

            return await base.InvokeAsync<T>(executionContext);
        }

        // Anonymous requests have none.
        private void Remember(ImmutableCredentials? credentials)
        {
            remember(credentials?.AccessKey);
            remember(credentials?.SecretKey);
            remember(credentials?.Token);
        }
    }

    // The client asks its configuration for the HTTP client at its first request.
    private sealed class Guarding(GuardedClients factory) : PipelineHandler
    {
        public override void InvokeSync(IExecutionContext executionContext)
        {
            Guard(executionContext);
            base.InvokeSync(executionContext);
        }

        public override Task<T> InvokeAsync<T>(IExecutionContext executionContext)
        {
            Guard(executionContext);
            return base.InvokeAsync<T>(executionContext);
        }

        private void Guard(IExecutionContext executionContext)
        {
            if (executionContext.RequestContext.ClientConfig is ClientConfig { HttpClientFactory: null } settings)
            {
                settings.HttpClientFactory = factory;
            }
        }
    }
}
