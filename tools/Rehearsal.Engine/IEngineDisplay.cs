namespace Rehearsal.Engine;

/// <summary>Where a command shows what it does.</summary>
internal interface IEngineDisplay
{
    /// <summary>A log line of the program (empty URN), or of a resource's provider.</summary>
    public void Log(string urn, string severity, string message, bool ephemeral);

    /// <summary>A resource is done, or failed.</summary>
    public void Done(ResourceStep step);

    /// <summary>The command is done.</summary>
    public void Finished(EngineCommand command, EngineResult result);
}
