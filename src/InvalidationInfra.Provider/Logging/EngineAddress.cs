namespace InvalidationInfra.Provider.Logging;

/// <summary>The address of an engine, which it tells its plugins as <c>HOST:PORT</c>.</summary>
internal sealed record EngineAddress(string Host, int Port)
{
    private const int MaxHostLength = 255;

    /// <summary>Null where <paramref name="text"/> is no address.</summary>
    public static EngineAddress? TryParse(string text)
    {
        var colon = text.LastIndexOf(':');
        return
            colon is > 0 and <= MaxHostLength
            && ushort.TryParse(text.AsSpan(colon + 1), out var port)
            && port > 0
            && Uri.CheckHostName(text[..colon].Trim('[', ']')) is not UriHostNameType.Unknown
            && Uri.TryCreate($"http://{text}", UriKind.Absolute, out var uri)
            && uri is { UserInfo: "", PathAndQuery: "/", Fragment: "" }
            ? new EngineAddress(uri.IdnHost, port)
            : null;
    }

    public override string ToString() => Host.Contains(':') ? $"[{Host}]:{Port}" : $"{Host}:{Port}";
}
