namespace InvalidationInfra.Core.Urls;

/// <summary>One of the ways in which viewers write a URL. CloudFront caches each of them apart.</summary>
/// <param name="Text">
/// The URL as it is sent, percent-encoded; where not all of it is certain, only the start of which it is, up to a whole character.
/// </param>
/// <param name="IsExact">
/// Whether the path <paramref name="Text"/> drops it. Otherwise only a wildcard does whose prefix is <paramref name="Text"/> or shorter.
/// </param>
/// <param name="IsUsual">Whether most viewers write it so. Of the spellings of a URL exactly one is.</param>
public readonly record struct Spelling(string Text, bool IsExact, bool IsUsual);
