using InvalidationInfra.Inputs;

namespace InvalidationInfra.CommandLine;

/// <summary>
/// A kind of file that the AWS CLI reads or prints around an invalidation. The kinds look alike, and each has a method of its own here.
/// </summary>
/// <param name="Reader">The class that reads it; null where it says nothing about what to invalidate.</param>
/// <param name="Members">The members of which a file of this kind has at least one, and a file of another kind none.</param>
internal sealed record FileKind(string Description, string? Reader, params string[] Members)
{
    public static readonly FileKind Batch = new(
        "a batch, as --invalidation-batch takes it",
        nameof(InvalidationBatchArgs),
        "Paths",
        "CallerReference"
    );

    public static readonly FileKind Input = new(
        "the input of a command, as --cli-input-json takes it",
        nameof(CreateInvalidationInput),
        InputReader.DistributionId,
        InputReader.TenantId,
        BatchJson.Name
    );

    private static readonly FileKind Answer = new(
        "the answer to a command, which says what was done and not what to do",
        null,
        "Location",
        "Invalidation"
    );

    private static readonly FileKind[] All = [Batch, Input, Answer];

    /// <summary>The reason why a text of another kind than this one is refused; null for one of this kind, or of none.</summary>
    /// <param name="method">The method that read the text, which has the same name wherever there is one.</param>
    public string? Refusal(JsonMember root, string method)
    {
        if (root.HasAny(Members) || All.FirstOrDefault(kind => root.HasAny(kind.Members)) is not { } actual)
        {
            return null;
        }

        var remedy = actual.Reader is null ? $"give the command's input to {Reader}" : $"read it with {actual.Reader}";
        return $"this is {actual.Description}: {remedy}.{method}";
    }
}
