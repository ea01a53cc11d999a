using System.Security.Cryptography;
using System.Text;
using Google.Protobuf.WellKnownTypes;

namespace Rehearsal.Engine;

/// <summary>Adds to each asset the SHA-256 of its content, by which providers tell whether it changed.</summary>
internal static class AssetHashes
{
    /// <param name="programFolder">What a relative path is relative to.</param>
    /// <exception cref="EngineException">A file cannot be read.</exception>
    public static Struct Add(Struct properties, string programFolder) =>
        WireValues.Map(
            properties,
            value =>
            {
                if (WireValues.KindOf(value) != WireValues.AssetKind || value.StructValue.Fields.ContainsKey("hash"))
                {
                    return value;
                }

                var hashed = value.Clone();
                hashed.StructValue.Fields["hash"] = Value.ForString(Convert.ToHexStringLower(HashOf(value.StructValue, programFolder)));
                return hashed;
            }
        );

    private static byte[] HashOf(Struct asset, string programFolder)
    {
        if (asset.Fields.TryGetValue("text", out var text))
        {
            return SHA256.HashData(Encoding.UTF8.GetBytes(text.StringValue));
        }

        if (!asset.Fields.TryGetValue("path", out var path))
        {
            throw new EngineException("the embedded engine knows assets of files and texts only");
        }

        try
        {
            using var file = File.OpenRead(Path.GetFullPath(path.StringValue, programFolder));
            return SHA256.HashData(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new EngineException($"the asset {path.StringValue} cannot be read: {e.Message}");
        }
    }
}
