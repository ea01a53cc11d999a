namespace Rehearsal.Histories;

/// <summary>An edge's answer that is not the origin's.</summary>
/// <param name="Distribution">Whose edge.</param>
/// <param name="Url">The URL that was asked for.</param>
/// <param name="Served">What the edge answered.</param>
/// <param name="Right">What the origin answers.</param>
internal sealed record StaleAnswer(string Distribution, string Url, string Served, string Right)
{
    /// <summary>The path of the file, where the URL is one's.</summary>
    public string Path => Url.Split('?')[0] is var path && path == "/" ? "/index.html" : path;

    public override string ToString() => $"{Distribution} serves {Url} stale: {Served}, not {Right}";
}
