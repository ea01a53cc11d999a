namespace InvalidationInfra.Core.Manifests;

/// <summary>A manifest cannot be made. The message is complete: it names the file or path, and says what to do.</summary>
public sealed class ManifestException : Exception
{
    /// <summary>Makes one with a message for people.</summary>
    public ManifestException(string message)
        : base(message) { }

    /// <summary>Makes one with a message for people and what led to it.</summary>
    public ManifestException(string message, Exception innerException)
        : base(message, innerException) { }

    /// <summary>The input that the mistake is in, where the manifest is of a folder.</summary>
    public ManifestInput Input { get; init; }
}
