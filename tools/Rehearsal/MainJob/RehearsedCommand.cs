namespace Rehearsal.MainJob;

/// <summary>The commands of the main job.</summary>
internal enum RehearsedCommand
{
    Preview,
    Up,
}
