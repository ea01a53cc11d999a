using System.Diagnostics.CodeAnalysis;
using InvalidationInfra.Core.Urls;

namespace InvalidationInfra.Core.Paths;

/// <summary>
/// One item of an invalidation: an exact path, a prefix ending in <c>*</c>, or a cache tag <c>#…</c>. One that exists is valid.
/// Two are equal when CloudFront takes them for the same: tags without regard to case, paths by their encoded form.
/// </summary>
/// <remarks>
/// Paths come from two sides and mean different things there. The path of an <i>asset</i> is a file's name: every character stands for
/// itself, so <c>%</c> and <c>?</c> are encoded.
/// A path that a <i>person</i> wrote may be encoded already: a <c>%</c> followed by two hex digits is left as it is (any other <c>%</c> is
/// encoded), and <c>?</c> starts a query string.
/// Unicode is not normalised: the two normal forms of <c>é</c> are two URLs.
/// </remarks>
public sealed class InvalidationPath : IEquatable<InvalidationPath>
{
    /// <summary>The longest path that CloudFront takes, in characters of <see cref="Encoded"/>.</summary>
    public const int MaxLength = UrlEncoding.MaxLength;

    /// <summary>The longest cache tag, in characters after the <c>#</c>.</summary>
    public const int MaxTagLength = 256;

    private readonly string? _covered;

    private InvalidationPath(string text, string encoded, string? covered)
    {
        Text = text;
        Encoded = encoded;
        _covered = covered;
    }

    /// <summary>The path as it was given.</summary>
    public string Text { get; }

    /// <summary>
    /// The path as CloudFront wants it: characters that are not ASCII, or unsafe by RFC 1738, percent-encoded as UTF-8; the others as they
    /// are.
    /// </summary>
    public string Encoded { get; }

    /// <summary>
    /// The raw URL, or the start of URLs, that it covers, without the wildcard; <see langword="null"/> where that is no file's (a tag, a
    /// query string, needless or broken escapes).
    /// </summary>
    public string? CoveredUrl => _covered;

    /// <summary>Whether it is a cache tag.</summary>
    public bool IsTag => Encoded[0] == '#';

    /// <summary>
    /// Whether it covers all that starts as it does: a <c>*</c> is a wildcard only as a path's last character, and then always, also where
    /// a file's name ends in it.
    /// </summary>
    public bool IsWildcard => !IsTag && Encoded[^1] == '*';

    /// <summary>
    /// The path of an asset or one of its URL variants. An asset whose name ends in <c>*</c> gives a wildcard, since CloudFront has no way
    /// to name it alone.
    /// </summary>
    /// <param name="urlPath">A raw URL path.</param>
    /// <exception cref="FormatException">No invalidation can name it; the message names it and says why.</exception>
    public static InvalidationPath Exact(string urlPath)
    {
        ArgumentNullException.ThrowIfNull(urlPath);

        if (AssetPaths.FindProblem(urlPath) is { } problem)
        {
            throw new FormatException($"'{urlPath.ForMessage()}' {problem}.");
        }

        return new(urlPath, UrlEncoding.EncodeFileName(urlPath), urlPath.EndsWith('*') ? urlPath[..^1] : urlPath);
    }

    /// <summary>The wildcard for all URLs that start with <paramref name="prefix"/>.</summary>
    /// <param name="prefix">The start of a raw URL path, without the <c>*</c> at the end; <c>/</c> for everything.</param>
    /// <exception cref="FormatException">
    /// No invalidation can name it (a prefix that ends in the middle of a surrogate pair among others); the message names it and says why.
    /// </exception>
    public static InvalidationPath Wildcard(string prefix)
    {
        ArgumentNullException.ThrowIfNull(prefix);

        return Exact(prefix + '*');
    }

    /// <summary>The path of a URL as viewers spell it, or the wildcard for all URLs that they spell so at the start.</summary>
    /// <param name="spelling">A percent-encoded URL path, or its start, with the hex digits of its escapes in upper case.</param>
    /// <param name="isWildcard">Whether it is the start of what is meant.</param>
    /// <exception cref="FormatException">It does not start with a slash.</exception>
    internal static InvalidationPath OfSpelling(string spelling, bool isWildcard)
    {
        if (!spelling.StartsWith('/'))
        {
            throw new FormatException($"'{spelling.ForMessage()}' does not start with '/'.");
        }

        var encoded = isWildcard ? spelling + '*' : spelling;
        return new(UrlEncoding.Readable(encoded), encoded, encoded.Contains('%') ? CoveredBy(encoded) : spelling);
    }

    /// <summary>Reads a path or tag that a person wrote.</summary>
    /// <exception cref="FormatException">It is not valid; the message names it and says why.</exception>
    public static InvalidationPath Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        return TryParse(text, out var path, out var error) ? path : throw new FormatException(error);
    }

    /// <summary>Reads a path or tag that a person wrote.</summary>
    /// <param name="text">The path or tag.</param>
    /// <param name="path">The path, if it is valid.</param>
    /// <param name="error">Otherwise a sentence that names it and says what is wrong.</param>
    public static bool TryParse(
        [NotNullWhen(true)] string? text,
        [NotNullWhen(true)] out InvalidationPath? path,
        [NotNullWhen(false)] out string? error
    )
    {
        path = null;
        error = FindProblem(text, out var encoded) is { } problem ? $"'{(text ?? "").ForMessage()}' {problem}." : null;
        if (error is not null)
        {
            return false;
        }

        path = new(text!, encoded!, text![0] == '#' ? null : CoveredBy(encoded!));
        return true;
    }

    /// <summary>
    /// Whether invalidating this drops the cached copy of <paramref name="urlPath"/> (without a query string) as CloudFront's guide spells
    /// it. A tag covers nothing that can be told from a URL.
    /// </summary>
    /// <param name="urlPath">A raw URL path.</param>
    public bool Covers(string urlPath)
    {
        ArgumentNullException.ThrowIfNull(urlPath);

        if (_covered is null)
        {
            return false;
        }

        return IsWildcard ? urlPath.StartsWith(_covered, StringComparison.Ordinal) : urlPath == _covered;
    }

    /// <summary>Whether invalidating this alone drops the cached copies of <paramref name="urlPath"/> under all of its spellings.</summary>
    /// <param name="urlPath">A raw URL path.</param>
    public bool CoversAllSpellings(string urlPath) =>
        Spellings.TryGetRaw(urlPath, out var raw) ? Covers(raw) : Spellings.Of(urlPath).All(Covers);

    /// <summary>Whether invalidating this is sure to drop a URL as it is spelled there.</summary>
    internal bool Covers(Spelling spelling) =>
        IsWildcard ? spelling.Text.AsSpan().StartsWith(Sent.AsSpan()[..^1]) : !IsTag && spelling.IsExact && spelling.Text == Sent;

    /// <summary>
    /// The path as it is compared with spellings: hex digits of escapes in upper case, and <c>%2A</c>, the star of a name, as one.
    /// </summary>
    internal string Sent =>
        Encoded.Contains('%') ? UrlEncoding.WithUpperCaseEscapes(Encoded).Replace("%2A", "*", StringComparison.Ordinal) : Encoded;

    /// <summary>
    /// Whether invalidating this drops everything that <paramref name="other"/> drops: the same path or tag, or all paths that start as a
    /// wildcard does. What a tag drops, no path is known to.
    /// </summary>
    public bool Covers(InvalidationPath other)
    {
        ArgumentNullException.ThrowIfNull(other);

        return Equals(other) || (IsWildcard && !other.IsTag && other.Sent.AsSpan().StartsWith(Sent.AsSpan()[..^1]));
    }

    /// <inheritdoc/>
    public bool Equals(InvalidationPath? other) => other is not null && Comparison.Equals(Encoded, other.Encoded);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as InvalidationPath);

    /// <inheritdoc/>
    public override int GetHashCode() => Comparison.GetHashCode(Encoded);

    /// <summary>The path as it was given.</summary>
    public override string ToString() => Text;

    private StringComparer Comparison => IsTag ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    private static string? FindProblem(string? text, out string? encoded)
    {
        encoded = null;
        if (string.IsNullOrEmpty(text))
        {
            return "is empty: write a path such as '/index.html' or '/*'";
        }

        if (text[0] == '#')
        {
            return FindTagProblem(encoded = text);
        }

        if (text[0] != '/')
        {
            return $"does not start with '/': {Suggestion(text.Trim())}";
        }

        if (UrlEncoding.HasControl(text))
        {
            return "has a control character, which no invalidation can name";
        }

        if (UrlEncoding.HasUnpairedSurrogate(text))
        {
            return "is not valid Unicode (half of a surrogate pair)";
        }

        encoded = UrlEncoding.EncodeWritten(text);
        return encoded.Length > MaxLength ? $"has {encoded.Length} characters when encoded, over CloudFront's limit of {MaxLength}" : null;
    }

    private static string Suggestion(string text)
    {
        if (text.Length > 2 && char.IsAsciiLetter(text[0]) && text[1] == ':' && (text[2] is '/' or '\\'))
        {
            return SuggestionForDisk(text.Replace('\\', '/'));
        }

        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri))
        {
            return $"write '/{text.TrimStart('/').ForMessage()}'";
        }

        return uri.Scheme switch
        {
            "http" or "https" => $"write only its path, '{uri.PathAndQuery.ForMessage()}'",
            "s3" => $"write only the object's key, '/{text["s3://".Length..].Split('/', 2).ElementAtOrDefault(1)?.ForMessage()}'",
            _ => $"write '/{text.TrimStart('/').ForMessage()}'",
        };
    }

    /// <summary>Shells that imitate Unix on Windows take an argument that starts with a slash for a file of their own.</summary>
    private static string SuggestionForDisk(string file)
    {
        foreach (var root in (string[])["/Git/", "/msys64/", "/cygwin64/"])
        {
            if (file.IndexOf(root, StringComparison.OrdinalIgnoreCase) is var at and >= 0)
            {
                return "Git Bash has made a Windows path of it; set MSYS_NO_PATHCONV=1 and write "
                    + $"'{file[(at + root.Length - 1)..].ForMessage()}'";
            }
        }

        return "this is a file on a disk; write the path of its URL";
    }

    private static string? FindTagProblem(string tag)
    {
        if (tag.Length == 1)
        {
            return "is a cache tag without a name: write '#name'";
        }

        if (tag.AsSpan().ContainsAnyExceptInRange('!', '~') || tag.Contains(','))
        {
            return "is a cache tag (it starts with '#'), which may have only visible ASCII characters and no commas";
        }

        return tag.Length - 1 > MaxTagLength
            ? $"is a cache tag of {tag.Length - 1} characters, over CloudFront's limit of {MaxTagLength}"
            : null;
    }

    /// <summary>
    /// The raw path that is sent as <paramref name="encoded"/>, without the wildcard. None is when escapes stand where CloudFront wants the
    /// character itself
    /// (the guide says that such a path does not remove the file), or a query string follows.
    /// </summary>
    private static string? CoveredBy(string encoded)
    {
        var raw = Uri.UnescapeDataString(encoded);
        if (!UrlEncoding.EncodeFileName(raw).Equals(UrlEncoding.WithUpperCaseEscapes(encoded), StringComparison.Ordinal))
        {
            return null;
        }

        return raw.EndsWith('*') ? raw[..^1] : raw;
    }
}
