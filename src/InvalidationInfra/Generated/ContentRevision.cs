// Made from the package's schema: edit that, then
// dotnet run --project src/InvalidationInfra.Provider -- --sdk src/InvalidationInfra/Generated
using System.Collections.Immutable;
using Pulumi;

namespace InvalidationInfra;

public partial class ContentRevision
{
    /// <summary>
    /// The content that is counted, and its place in the count: one value to hand to the <c>Content</c> of a
    /// <see cref="CloudFrontInvalidation"/>.
    /// </summary>
    [Output("content")]
    public Output<ImmutableDictionary<string, object>> Content { get; private set; } = null!;

    /// <summary>A digest of the content: equal exactly where paths and hashes are.</summary>
    [Output("contentDigest")]
    public Output<string> ContentDigest { get; private set; } = null!;

    /// <summary>The globs that left files out.</summary>
    [Output("exclude")]
    public Output<ImmutableArray<string>> Exclude { get; private set; } = null!;

    /// <summary>The headers that count as content, by glob, as given.</summary>
    [Output("headers")]
    public Output<ImmutableDictionary<string, string>?> Headers { get; private set; } = null!;

    /// <summary>The globs that files had to match.</summary>
    [Output("include")]
    public Output<ImmutableArray<string>> Include { get; private set; } = null!;

    /// <summary>The number of contents so far: 1, and one more whenever the content differs from the one before.</summary>
    [Output("revision")]
    public Output<int> Revision { get; private set; } = null!;

    /// <summary>The folder whose files are counted, as given.</summary>
    [Output("sourceDirectory")]
    public Output<string?> SourceDirectory { get; private set; } = null!;
}
