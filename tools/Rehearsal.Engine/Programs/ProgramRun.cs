namespace Rehearsal.Engine.Programs;

/// <summary>Runs a program to its end.</summary>
/// <param name="address">Where the engine listens, host and port.</param>
/// <returns>Its exit code; 0: it has said all that it wants.</returns>
internal delegate Task<int> ProgramRun(string address, bool preview, CancellationToken cancellationToken);
