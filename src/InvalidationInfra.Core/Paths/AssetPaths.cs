namespace InvalidationInfra.Core.Paths;

/// <summary>The rules that make a raw URL path one that an invalidation can name.</summary>
internal static class AssetPaths
{
    // One UTF-16 character becomes at most three bytes of UTF-8, each three characters when encoded.
    private const int MaxEncodedCharacterLength = 9;

    /// <summary>The mistake in <paramref name="path"/>, as the rest of a sentence that starts with its name, or null.</summary>
    public static string? FindProblem(string path)
    {
        if (!path.StartsWith('/'))
        {
            return "does not start with '/'";
        }

        if (UrlEncoding.HasControl(path))
        {
            return "has a control character in its name, which no invalidation can name: rename the file";
        }

        if (UrlEncoding.HasUnpairedSurrogate(path))
        {
            return "is not valid Unicode (half of a surrogate pair), so it has no URL: rename the file";
        }

        if (path.Length * MaxEncodedCharacterLength <= UrlEncoding.MaxLength)
        {
            return null;
        }

        var length = UrlEncoding.EncodeFileName(path).Length;
        return length > UrlEncoding.MaxLength
            ? $"has a URL of {length} characters, over CloudFront's limit of {UrlEncoding.MaxLength}: shorten its name"
            : null;
    }
}
