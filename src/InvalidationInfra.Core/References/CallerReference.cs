using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace InvalidationInfra.Core.References;

/// <summary>
/// CloudFront's idempotency key, made so that a repeated step gets the invalidation that already exists and a new step gets a new one.
/// </summary>
/// <remarks>
/// <para>
/// CloudFront answers a reference that it has seen, with the same paths, with the old invalidation and drops nothing. A reference made from
/// the content alone is therefore wrong:
/// with content A, then B, then A again, the third step would get the first step's invalidation back, and B would stay in the caches.
/// A random or time-based reference is wrong too: a run that was killed after CloudFront accepted the request would pay for the same
/// invalidation twice.
/// </para>
/// <para>
/// So references form a chain. Each is made from the one before it (which the state keeps) and from what is asked for now. A → B → A gives
/// H(H(H(start, A), B), A), which differs from H(start, A).
/// A retry starts from the same state, hence from the same previous reference, and gives the same one.
/// </para>
/// <para>
/// The first link has nothing before it but the resource's name. A resource that was destroyed and created again with its old content would
/// repeat its old reference,
/// so whoever gets an answer to it that is not freshly created asks again with the next attempt's number.
/// </para>
/// <para>
/// The first 12 of the 40 hex digits mark the resource and stay the same along the chain, so that in a distribution's list of invalidations
/// the own ones are known, also those that a killed run did not get to note.
/// </para>
/// </remarks>
public static class CallerReference
{
    /// <summary>The start of every reference, so that people and programs recognise them in a list.</summary>
    public const string Prefix = "cfi-";

    // 48 bits tell the resources of a distribution apart, 112 the steps of one: collisions are out of reach, and the whole fits a table's
    // column.
    private const int MarkBytes = 6;
    private const int StepBytes = 14;
    private const int MarkedLength = 4 + 2 * MarkBytes;
    private const int FullLength = MarkedLength + 2 * StepBytes;

    private static readonly SearchValues<char> LowerHex = SearchValues.Create("0123456789abcdef");

    /// <summary>The first reference of a resource.</summary>
    /// <param name="resource">What tells the resource from all others: its URN.</param>
    /// <param name="target">The distribution or distribution tenant.</param>
    /// <param name="contentDigest">The digest of the content that the edges are to forget the predecessors of.</param>
    /// <param name="encodedPaths">The invalidation paths as they are sent; their order does not matter.</param>
    /// <param name="attempt">0 first; one more each time the answer was an invalidation from before this operation.</param>
    public static string First(string resource, string target, string contentDigest, IReadOnlyList<string> encodedPaths, int attempt)
    {
        ArgumentException.ThrowIfNullOrEmpty(resource);
        ArgumentException.ThrowIfNullOrEmpty(target);
        ArgumentOutOfRangeException.ThrowIfNegative(attempt);

        return Make(MarkOf(resource, target), "first", resource, target, contentDigest, encodedPaths, attempt);
    }

    /// <summary>The reference that follows <paramref name="previous"/>.</summary>
    /// <param name="previous">The reference in the resource's state.</param>
    /// <param name="target">The distribution or distribution tenant.</param>
    /// <param name="contentDigest">The digest of the content that the edges are to forget the predecessors of.</param>
    /// <param name="encodedPaths">The invalidation paths as they are sent; their order does not matter.</param>
    public static string Next(string previous, string target, string contentDigest, IReadOnlyList<string> encodedPaths)
    {
        ArgumentException.ThrowIfNullOrEmpty(previous);
        ArgumentException.ThrowIfNullOrEmpty(target);

        var mark = IsWellFormed(previous) ? previous[..MarkedLength] : MarkOf(previous, target);
        return Make(mark, "next", previous, target, contentDigest, encodedPaths, 0);
    }

    /// <summary>
    /// A reference of the same resource that was never used: for a step whose own reference CloudFront has answered with an invalidation
    /// of an earlier time.
    /// </summary>
    /// <param name="reference">The step's own reference.</param>
    /// <param name="unique">A text that no other request has had, such as a random number.</param>
    public static string Again(string reference, string unique)
    {
        ArgumentException.ThrowIfNullOrEmpty(reference);
        ArgumentException.ThrowIfNullOrEmpty(unique);

        return Make(reference[..MarkedLength], "again", reference, unique, "", [], 0);
    }

    /// <summary>Whether both references belong to one resource's chain. False for references that were not made here.</summary>
    public static bool AreOfOneResource(string? one, string? other) =>
        one is not null
        && other is not null
        && IsWellFormed(one)
        && IsWellFormed(other)
        && one.AsSpan(0, MarkedLength).SequenceEqual(other.AsSpan(0, MarkedLength));

    private static bool IsWellFormed(string reference) =>
        reference.Length == FullLength
        && reference.StartsWith(Prefix, StringComparison.Ordinal)
        && !reference.AsSpan(Prefix.Length).ContainsAnyExcept(LowerHex);

    private static string MarkOf(string origin, string target)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, "resource");
        Append(hash, origin);
        Append(hash, target);
        return Prefix + Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, MarkBytes));
    }

    private static string Make(
        string mark,
        string kind,
        string origin,
        string target,
        string contentDigest,
        IReadOnlyList<string> encodedPaths,
        int attempt
    )
    {
        ArgumentNullException.ThrowIfNull(contentDigest);
        ArgumentNullException.ThrowIfNull(encodedPaths);

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in (ReadOnlySpan<string>)[kind, origin, target, contentDigest])
        {
            Append(hash, part);
        }

        foreach (var path in encodedPaths.Order(StringComparer.Ordinal))
        {
            Append(hash, path);
        }

        AppendNumber(hash, attempt);

        return mark + Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, StepBytes));
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
