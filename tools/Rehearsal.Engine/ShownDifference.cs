using Google.Protobuf.WellKnownTypes;

namespace Rehearsal.Engine;

/// <summary>A line of a detailed diff.</summary>
/// <param name="Path">The property's path, <c>changes["/app.js"]</c>.</param>
/// <param name="Mark"><c>+</c>, <c>-</c> or <c>~</c>.</param>
internal sealed record ShownDifference(string Path, char Mark, Value? Old, Value? New);
