using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace InvalidationInfra.Core.References;

/// <summary>
/// CloudFront's idempotency key, made so that a repeated step gets the invalidation that already exists and a new step gets a new one.
/// </summary>
/// <remarks>
/// <para>
/// CloudFront answers a reference that it has seen, with the same paths, with the old invalidation and drops nothing. A reference made from the content alone is therefore wrong:
/// with content A, then B, then A again, the third step would get the first step's invalidation back, and B would stay in the caches.
/// A random or time-based reference is wrong too: a run that was killed after CloudFront accepted the request would pay for the same invalidation twice.
/// </para>
/// <para>
/// So references form a chain. Each is made from the one before it (which the state keeps) and from what is asked for now. A → B → A gives H(H(H(start, A), B), A), which differs from H(start, A).
/// A retry starts from the same state, hence from the same previous reference, and gives the same one.
/// </para>
/// <para>
/// The first link has nothing before it but the resource's name. A resource that was destroyed and created again with its old content would repeat its old reference,
/// so whoever gets an answer to it that is not freshly created asks again with the next attempt's number.
/// </para>
/// </remarks>
public static class CallerReference
{
    /// <summary>What every reference starts with, so that people and programs recognise them in a list.</summary>
    public const string Prefix = "cfi-";

    // 160 bits: collisions are out of reach, and the whole stays short enough for a table's column.
    private const int HashBytes = 20;

    /// <summary>The first reference of a resource.</summary>
    /// <param name="resource">What tells the resource from all others: its URN.</param>
    /// <param name="target">The distribution or distribution tenant.</param>
    /// <param name="contentDigest">The digest of the content that the edges are to forget the predecessors of.</param>
    /// <param name="encodedPaths">The invalidation paths as they are sent; their order does not matter.</param>
    /// <param name="attempt">0 first; one more each time the answer was an invalidation from before this operation.</param>
    public static string First(string resource, string target, string contentDigest, IReadOnlyList<string> encodedPaths, int attempt)
    {
        ArgumentException.ThrowIfNullOrEmpty(resource);
        ArgumentOutOfRangeException.ThrowIfNegative(attempt);

        return Make("first", resource, target, contentDigest, encodedPaths, attempt);
    }

    /// <summary>The reference that follows <paramref name="previous"/>.</summary>
    /// <param name="previous">The reference in the resource's state.</param>
    /// <param name="target">The distribution or distribution tenant.</param>
    /// <param name="contentDigest">The digest of the content that the edges are to forget the predecessors of.</param>
    /// <param name="encodedPaths">The invalidation paths as they are sent; their order does not matter.</param>
    public static string Next(string previous, string target, string contentDigest, IReadOnlyList<string> encodedPaths)
    {
        ArgumentException.ThrowIfNullOrEmpty(previous);

        return Make("next", previous, target, contentDigest, encodedPaths, 0);
    }

    private static string Make(string kind, string origin, string target, string contentDigest, IReadOnlyList<string> encodedPaths, int attempt)
    {
        ArgumentException.ThrowIfNullOrEmpty(target);
        ArgumentNullException.ThrowIfNull(contentDigest);
        ArgumentNullException.ThrowIfNull(encodedPaths);

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in (ReadOnlySpan<string>)[kind, origin, target, contentDigest])
            Append(hash, part);
        foreach (var path in encodedPaths.Order(StringComparer.Ordinal))
            Append(hash, path);
        AppendNumber(hash, attempt);

        return Prefix + Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, HashBytes));
    }

    // Each part with its length before it: no two lists of parts give the same bytes.
    private static void Append(IncrementalHash hash, string part)
    {
        var bytes = Encoding.UTF8.GetBytes(part);
        AppendNumber(hash, bytes.Length);
        hash.AppendData(bytes);
    }

    private static void AppendNumber(IncrementalHash hash, int number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        hash.AppendData(bytes);
    }
}
