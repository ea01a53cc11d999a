namespace InvalidationInfra.Provider.Logging;

/// <summary>The lines that the user sees in the row of the resource while the engine runs.</summary>
internal interface IEngineLog
{
    /// <summary>A lasting line.</summary>
    public Task InfoAsync(string urn, string message);

    /// <summary>A lasting line that asks for attention; it does not fail the deployment.</summary>
    public Task WarningAsync(string urn, string message);

    /// <summary>A passing line: it replaces the last one and is not kept.</summary>
    public Task ProgressAsync(string urn, string message);
}
