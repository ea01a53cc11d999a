using Pulumi;

namespace InvalidationInfra.Outputs;

/// <summary>A batch as the AWS CLI takes it.</summary>
[OutputType]
public sealed class InvalidationBatch
{
    [OutputConstructor]
    internal InvalidationBatch(string? callerReference, InvalidationBatchPaths paths)
    {
        CallerReference = callerReference;
        Paths = paths;
    }

    /// <summary>CloudFront's idempotency key, where one was given.</summary>
    public string? CallerReference { get; }

    /// <summary>What to invalidate.</summary>
    public InvalidationBatchPaths Paths { get; }
}
