using System.Reflection;
using Pulumirpc;

namespace Pulumi.Deployments;

/// <summary>Runs a program until everything it has started is done, and says how that went.</summary>
internal static class ProgramRunner
{
    /// <summary>The language host takes this for "failed, and the user has been told why".</summary>
    private const int FailureExplained = 32;

    private const int FailureNotExplained = 1;

    public static async Task<int> RunAsync(Deployment deployment, Action makeStack)
    {
        try
        {
            makeStack();
        }
        catch (Exception failure)
        {
            return await FailAsync(deployment, [failure]).ConfigureAwait(false);
        }

        var failures = await deployment.Work.FailedOrIdleAsync().ConfigureAwait(false);
        if (failures.Count > 0)
        {
            return await FailAsync(deployment, failures).ConfigureAwait(false);
        }

        if (deployment.EngineLog.HasErrors)
        {
            return FailureNotExplained;
        }

        try
        {
            await deployment.Connection.SignalAndWaitForShutdownAsync().ConfigureAwait(false);
            return 0;
        }
        catch (Exception failure)
        {
            return await FailAsync(deployment, [failure]).ConfigureAwait(false);
        }
    }

    private static async Task<int> FailAsync(Deployment deployment, IReadOnlyList<Exception> failures)
    {
        var explained = false;
        foreach (var failure in failures)
        {
            explained |= await ExplainAsync(deployment.EngineLog, failure).ConfigureAwait(false);
        }

        var exitCode = explained ? FailureExplained : FailureNotExplained;
        // For programs that do not return the code from their Main.
        Environment.ExitCode = exitCode;
        return exitCode;
    }

    private static async Task<bool> ExplainAsync(EngineLog log, Exception failure)
    {
        if (failure is LogException)
        {
            return await ExplainOnConsoleAsync(failure).ConfigureAwait(false);
        }

        var (message, resource) = failure switch
        {
            RunException => (failure.Message, null),
            ResourceException { HideStack: true } about => (about.Message, about.Resource),
            ResourceException about => (about.ToString(), about.Resource),
            _ => ($"Running program '{Assembly.GetEntryAssembly()?.Location}' failed with an unhandled exception:\n{failure}", null),
        };
        try
        {
            await log.WriteAsync(LogSeverity.Error, message, resource, null, null).ConfigureAwait(false);
            return true;
        }
        catch (LogException)
        {
            return await ExplainOnConsoleAsync(failure).ConfigureAwait(false);
        }
    }

    /// <summary>For when the engine is gone.</summary>
    private static async Task<bool> ExplainOnConsoleAsync(Exception failure)
    {
        await Console.Error.WriteLineAsync(failure.ToString()).ConfigureAwait(false);
        return false;
    }
}
