using System.Collections.Immutable;
using System.Reflection;
using Pulumi.Deployments;

namespace Pulumi;

/// <summary>A run of a program under the engine.</summary>
public sealed class Deployment
{
    private static readonly AsyncLocal<Deployment?> CurrentDeployment = new();

    private readonly DeploymentInstance _instance;

    private Deployment(EngineConnection connection, DeploymentSettings settings)
    {
        Connection = connection;
        Settings = settings;
        EngineLog = new EngineLog(connection, Work);
        Registrations = new Registrations(this);
        Invocations = new Invocations(this);
        _instance = new DeploymentInstance(this);
    }

    /// <summary>The run that the calling code is part of.</summary>
    /// <exception cref="InvalidOperationException">Called outside of <see cref="RunAsync(Action)"/>.</exception>
    public static DeploymentInstance Instance => Running._instance;

    internal static Deployment? Current => CurrentDeployment.Value;

    internal static Deployment Running =>
        Current
        ?? throw new InvalidOperationException(
            "There is no deployment here: resources and outputs belong into the function given to Deployment.RunAsync."
        );

    internal EngineConnection Connection { get; }

    internal DeploymentSettings Settings { get; }

    internal PendingWork Work { get; } = new();

    internal EngineLog EngineLog { get; }

    internal Registrations Registrations { get; }

    internal Invocations Invocations { get; }

    internal Stack Stack
    {
        get => field ?? throw new InvalidOperationException("The program has no stack yet.");
        set;
    }

    public static Task<int> RunAsync(Action action) =>
        RunAsync(() =>
        {
            action();
            return ImmutableDictionary<string, object?>.Empty;
        });

    public static Task<int> RunAsync(Func<IDictionary<string, object?>> func) => RunAsync(() => Task.FromResult(func()));

    public static Task<int> RunAsync(Func<Task> func) =>
        RunAsync(async () =>
        {
            await func().ConfigureAwait(false);
            return ImmutableDictionary<string, object?>.Empty;
        });

    /// <summary>Runs the program and waits for all that it declares. What the function returns are the stack's outputs.</summary>
    /// <returns>The exit code: 0, or another when the program failed.</returns>
    public static Task<int> RunAsync(Func<Task<IDictionary<string, object?>>> func, StackOptions? options = null) =>
        RunStackAsync(() => _ = new Stack(func, options));

    public static Task<int> RunAsync<TStack>()
        where TStack : Stack, new() => RunStackAsync(() => Make<TStack>().RegisterDeclaredOutputs());

    public static Task<int> RunAsync<TStack>(IServiceProvider serviceProvider)
        where TStack : Stack
    {
        ArgumentNullException.ThrowIfNull(serviceProvider);
        return RunStackAsync(() =>
            (
                serviceProvider.GetService(typeof(TStack)) as TStack
                ?? throw new InvalidOperationException($"The service provider has no {typeof(TStack)}: register it first.")
            ).RegisterDeclaredOutputs()
        );
    }

    private static TStack Make<TStack>()
        where TStack : Stack =>
        (TStack)Activator.CreateInstance(typeof(TStack), BindingFlags.DoNotWrapExceptions, binder: null, args: null, culture: null)!;

    // Asynchronous, so that the caller's own context is left without a deployment.
    private static async Task<int> RunStackAsync(Action makeStack)
    {
        if (Current is not null)
        {
            throw new InvalidOperationException("A deployment cannot run inside another one.");
        }

        var settings = DeploymentSettings.FromEnvironment();
        using var connection = new EngineConnection(settings);
        var deployment = new Deployment(connection, settings);
        CurrentDeployment.Value = deployment;
        return await ProgramRunner.RunAsync(deployment, makeStack).ConfigureAwait(false);
    }
}
