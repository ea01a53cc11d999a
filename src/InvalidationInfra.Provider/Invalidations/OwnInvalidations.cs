using InvalidationInfra.Core.References;
using InvalidationInfra.Provider.CloudFront;

namespace InvalidationInfra.Provider.Invalidations;

/// <summary>Finds the invalidations of this resource among all of a target: their references have one mark.</summary>
internal sealed class OwnInvalidations(ICloudFront cloudFront, SharedLook look)
{
    // A page of CloudFront's list. More invalidations since the last command than that are somebody else's flood.
    private const int MaxListed = 100;

    // A list has no references: each invalidation that may be an unknown one of ours costs a request.
    private const int MaxExamined = 25;

    /// <summary>Whether no invalidation of this resource came after one. False where that cannot be told.</summary>
    public async Task<bool> IsNewestAsync(
        RequestContext context,
        InvalidationTarget target,
        IssuedInvalidation invalidation,
        CancellationToken cancellationToken
    )
    {
        try
        {
            // A newer one may be from this very command.
            var listed = await cloudFront.ListAsync(context, target, MaxListed, cancellationToken);
            var newer = listed.TakeWhile(one => one.Id != invalidation.Id).ToList();
            if (newer.Count == listed.Count || newer.Count > MaxExamined)
            {
                return false;
            }

            foreach (var candidate in newer)
            {
                var found = await look.IdentifyAsync(context, target, candidate.Id, cancellationToken);
                if (CallerReference.AreOfOneResource(found?.CallerReference, invalidation.CallerReference))
                {
                    return false;
                }
            }

            return true;
        }
        catch (CloudFrontException)
        {
            // Without the permission to list, or without an answer, the invalidation is issued once more.
            return false;
        }
    }

    /// <summary>The newest invalidation of this resource that came after all those that are known; null where there is none.</summary>
    /// <param name="known">The invalidations of this target in the state, the last one last.</param>
    /// <param name="reference">Any reference of this resource.</param>
    public async Task<IssuedInvalidation?> FindUnknownAsync(
        RequestContext context,
        InvalidationTarget target,
        IReadOnlyList<IssuedInvalidation> known,
        string? reference,
        CancellationToken cancellationToken
    )
    {
        // Where nothing has been issued yet nothing is lost, but the list also tells whether there is a distribution.
        var listed = await look.ListAsync(context, target, MaxListed, cancellationToken);
        if (reference is null || known.Count == 0)
        {
            return null;
        }

        // Bears the resource's mark, also where the last one is somebody else's, as after an import.
        var mark = CallerReference.Next(reference, target.Id, "", []);
        var newer = listed
            .TakeWhile(one => known.All(mine => mine.Id != one.Id))
            // To the second, which is what a list may be cut off to.
            .Where(one => known[^1].CreateTime - one.CreateTime <= TimeSpan.FromSeconds(1));
        foreach (var candidate in newer.Take(MaxExamined))
        {
            if (
                await look.IdentifyAsync(context, target, candidate.Id, cancellationToken) is { } found
                && CallerReference.AreOfOneResource(found.CallerReference, mark)
            )
            {
                return found;
            }
        }

        return null;
    }
}
