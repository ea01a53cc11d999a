namespace Rehearsal.Engine;

/// <summary>A command cannot go on. The message is for the user, and complete.</summary>
public sealed class EngineException(string message) : Exception(message);
