using Pulumi.Wire;

namespace Pulumi;

/// <summary>A bundle of assets and archives.</summary>
public abstract class Archive : AssetOrArchive
{
    private protected Archive(string source, object value)
        : base(Signatures.Archive, source, value) { }
}
