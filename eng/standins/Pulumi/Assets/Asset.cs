using Pulumi.Wire;

namespace Pulumi;

/// <summary>One file's content.</summary>
public abstract class Asset : AssetOrArchive
{
    private protected Asset(string source, string value)
        : base(Signatures.Asset, source, value) { }
}
