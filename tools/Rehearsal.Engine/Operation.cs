namespace Rehearsal.Engine;

/// <summary>What happens to one resource in one command.</summary>
public enum Operation
{
    /// <summary>Nothing: it is as it was.</summary>
    Same,

    /// <summary>It is made.</summary>
    Create,

    /// <summary>It is changed in place.</summary>
    Update,

    /// <summary>Another one is made in its place, and it is deleted.</summary>
    Replace,

    /// <summary>It is deleted.</summary>
    Delete,

    /// <summary>It is looked at.</summary>
    Read,
}
