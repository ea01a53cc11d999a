namespace Pulumi;

/// <summary>An asset that the engine fetches from a URI.</summary>
public sealed class RemoteAsset(string uri) : Asset("uri", uri);
