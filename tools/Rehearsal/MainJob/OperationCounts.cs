namespace Rehearsal.MainJob;

/// <summary>How many resources a command created, updated and so on; the stack itself is not counted.</summary>
internal sealed record OperationCounts(int Create, int Update, int Replace, int Delete, int Same, int Read);
