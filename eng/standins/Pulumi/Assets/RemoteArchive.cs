namespace Pulumi;

/// <summary>An archive that the engine fetches from a URI.</summary>
public sealed class RemoteArchive(string uri) : Archive("uri", uri);
