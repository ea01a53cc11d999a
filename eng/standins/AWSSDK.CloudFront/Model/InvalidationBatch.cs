namespace Amazon.CloudFront.Model;

/// <summary>What to invalidate, and the idempotency key of the request.</summary>
public partial class InvalidationBatch
{
    public InvalidationBatch() { }

    public InvalidationBatch(Paths paths, string callerReference)
    {
        Paths = paths;
        CallerReference = callerReference;
    }

    public InvalidationBatch(string callerReference)
    {
        CallerReference = callerReference;
    }

    public Paths Paths { get; set; }

    public string CallerReference { get; set; }
}
