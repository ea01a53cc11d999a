namespace Rehearsal.Engine;

/// <summary>What the embedded engine can do with a stack.</summary>
public enum EngineCommand
{
    /// <summary>Shows what an up would do.</summary>
    Preview,

    /// <summary>Deploys.</summary>
    Up,

    /// <summary>Brings the state up to date with what is really there.</summary>
    Refresh,

    /// <summary>Deletes all resources.</summary>
    Destroy,
}
