namespace Rehearsal.MainJob;

/// <summary>The engine that plays the main job: the embedded one, or the <c>pulumi</c> on the PATH.</summary>
internal interface IRehearsedEngine
{
    /// <summary>Runs a command on the stack; what the engine shows goes to the user as it comes.</summary>
    public Task<CommandOutcome> RunAsync(RehearsedCommand command, CancellationToken cancellationToken);
}
