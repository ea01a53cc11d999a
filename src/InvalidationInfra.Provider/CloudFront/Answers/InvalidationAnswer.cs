using Amazon.CloudFront.Model;

namespace InvalidationInfra.Provider.CloudFront.Answers;

/// <summary>
/// Requires of an answer what makes it one. Anything less must not reach the state, since nothing could be asked about it again.
/// </summary>
internal static class InvalidationAnswer
{
    /// <summary>The invalidation of an answer.</summary>
    /// <param name="asked">The id that was asked for; null for an invalidation that is new.</param>
    /// <exception cref="NoAnswerException">It has no id that is one, another one, or no status.</exception>
    public static Invalidation Require(Invalidation? invalidation, string? asked = null)
    {
        RequireIdAndStatus(invalidation?.Id, invalidation?.Status);
        return asked is null || invalidation!.Id == asked
            ? invalidation!
            : throw new NoAnswerException("the answer is about another invalidation");
    }

    /// <summary>A page of a list.</summary>
    /// <exception cref="NoAnswerException">There is none, or one of its entries is none.</exception>
    public static InvalidationList Require(InvalidationList? page)
    {
        foreach (var summary in page?.Items ?? [])
        {
            RequireIdAndStatus(summary?.Id, summary?.Status);
        }

        return page ?? throw new NoAnswerException("the answer has no list in it");
    }

    /// <inheritdoc cref="Require(InvalidationList?)"/>
    public static DistributionList Require(DistributionList? page) =>
        (page?.Items ?? []).All(distribution => InvalidationTarget.IsId(distribution?.Id)) && page is not null
            ? page
            : throw new NoAnswerException("the answer has no list of distributions in it");

    private static void RequireIdAndStatus(string? id, string? status)
    {
        if (!InvalidationTarget.IsId(id))
        {
            throw new NoAnswerException("the answer has no invalidation with an id in it");
        }

        if (string.IsNullOrWhiteSpace(status))
        {
            throw new NoAnswerException($"the answer has no status of invalidation {id} in it");
        }
    }
}
