namespace Rehearsal.Engine.Plugins;

/// <summary>A configured provider.</summary>
/// <param name="Reference">How resources name it: <c>urn::id</c>.</param>
internal sealed record Provider(PluginProcess Process, string Reference)
{
    public Pulumirpc.ResourceProvider.ResourceProviderClient Client => Process.Client;
}
