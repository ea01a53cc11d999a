using Google.Protobuf.WellKnownTypes;
using Rehearsal.Engine.Plugins;
using Rehearsal.Engine.Programs;
using Rehearsal.Engine.State;

namespace Rehearsal.Engine;

/// <summary>
/// An engine for rehearsals and tests: it does what the recorded conversations show the real one doing with the few features used here, and
/// refuses
/// what it does not know.
/// </summary>
/// <param name="program">What runs as the program; null: the process that <paramref name="options"/> name.</param>
internal sealed class EmbeddedEngine(EngineOptions options, IEngineDisplay display, ProgramRun? program = null)
{
    private const string Interrupted = "interrupted; what was done is in the state, and the next command goes on from there";

    private readonly ProgramRun _program =
        program
        ?? ((address, preview, cancellationToken) => ProgramProcess.RunAsync(options, address, preview, display, cancellationToken));

    public async Task<EngineResult> RunAsync(EngineCommand command, CancellationToken cancellationToken)
    {
        var result = await RunCommandAsync(command, cancellationToken);
        display.Finished(command, result);
        return result;
    }

    private async Task<EngineResult> RunCommandAsync(EngineCommand command, CancellationToken cancellationToken)
    {
        try
        {
            var (file, resources) = StateFile.Open(options.StateFile, options.Passphrase);
            var preview = command == EngineCommand.Preview;
            var state = new StackState(resources, preview ? null : file);
            await using var providers = new ProviderRegistry(options, state, preview);
            var deployment = new Deployment(options, state, providers, preview, display);
            var log = new EngineService(display);
            var (server, address) = await ProtocolServer.StartAsync(new MonitorService(deployment), log, cancellationToken);
            await using (server)
            {
                providers.EngineAddress = address;
                await using var interrupted = cancellationToken.Register(() => _ = providers.CancelAsync());
                var error = await RunAsync(command, state, providers, deployment, address, log, cancellationToken);
                await providers.CancelAsync();
                await deployment.SettleAsync();
                return new EngineResult(error, deployment.Steps, deployment.StackOutputs);
            }
        }
        catch (EngineException e)
        {
            return new EngineResult(e.Message, [], new Struct());
        }
    }

    /// <returns>Why the command failed; null where it did not.</returns>
    private async Task<string?> RunAsync(
        EngineCommand command,
        StackState state,
        ProviderRegistry providers,
        Deployment deployment,
        string address,
        EngineService log,
        CancellationToken cancellationToken
    )
    {
        try
        {
            switch (command)
            {
                case EngineCommand.Refresh:
                    await new Refreshing(state, providers, display).RunAsync(
                        state.Resources.Where(Refreshing.IsReadable),
                        cancellationToken
                    );
                    return null;
                case EngineCommand.Destroy:
                    await deployment.DestroyAsync();
                    return deployment.Failure;
                default:
                    var unsettled = state
                        .Resources.Where(resource => resource.RefreshBeforeUpdate && Refreshing.IsReadable(resource))
                        .ToList();
                    await new Refreshing(state, providers, display).RunAsync(unsettled, cancellationToken);
                    return await RunProgramAsync(command == EngineCommand.Preview, deployment, address, log, cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            return Interrupted;
        }
        catch (EngineException e)
        {
            return e.Message;
        }
    }

    private async Task<string?> RunProgramAsync(
        bool preview,
        Deployment deployment,
        string address,
        EngineService log,
        CancellationToken cancellationToken
    )
    {
        var exitCode = await _program(address, preview, cancellationToken);
        if (deployment.Failure is { } failure)
        {
            return failure;
        }

        if (exitCode != 0 || log.FirstError is not null)
        {
            return log.FirstError ?? $"the program failed (exit code {exitCode})";
        }
        // Programs on an old SDK end without a signal that they have said all.
        await deployment.FinishAsync();
        return deployment.Failure;
    }
}
