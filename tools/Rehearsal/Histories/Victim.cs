namespace Rehearsal.Histories;

/// <summary>Which process a history kills.</summary>
internal enum Victim
{
    Nobody,
    Provider,
    Engine,
}
