namespace Rehearsal.Cloud.Control;

/// <summary>A request that the control API refuses, with the HTTP status to say so.</summary>
internal sealed class ControlException(int status, string message) : Exception(message)
{
    public int Status { get; } = status;

    public static ControlException NotFound(string what) => new(404, $"There is no {what}.");
}
