using System.Collections.Immutable;
using InvalidationInfra.Core.Plans;

namespace Rehearsal.Comments;

/// <summary>One invalidation of a preview: what changes, and what the provider says of it.</summary>
/// <param name="Name">The resource's name in the stack.</param>
/// <param name="Changes">The changed files as the preview lists them, path to <c>changed</c>, <c>added</c> or <c>removed</c>.</param>
/// <param name="Rest">How many more changed files there are, which the preview does not list.</param>
/// <param name="Sentences">The provider's sentences: which paths it will invalidate, what they drop, what they cost.</param>
/// <param name="Warnings">The provider's warnings and errors.</param>
/// <param name="Picture">The plan that a picture shows, and what it was worked out from; null where the preview does not have it.</param>
internal sealed record PreviewedInvalidation(
    string Name,
    ImmutableSortedDictionary<string, string> Changes,
    int Rest,
    ImmutableArray<string> Sentences,
    ImmutableArray<string> Warnings,
    (PlanRequest Request, Plan Plan)? Picture
)
{
    /// <summary>How many files change, in whatever way.</summary>
    public int FilesChanged => Changes.Count + Rest;
}
