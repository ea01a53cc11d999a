using Grpc.Core;
using Rehearsal.Engine.Plugins;

namespace Rehearsal.Engine;

/// <summary>Calls of a provider, whose failures become failures of the resource.</summary>
internal static class Guarded
{
    public static Task<T> CallAsync<T>(Provider provider, string name, Func<Task<T>> call) => CallAsync(provider.Process, name, call);

    /// <param name="name">What the call is about, for the message.</param>
    /// <exception cref="EngineException">The call failed, or the plugin ended.</exception>
    public static async Task<T> CallAsync<T>(PluginProcess plugin, string name, Func<Task<T>> call)
    {
        try
        {
            return await call();
        }
        catch (RpcException e) when (e.StatusCode == StatusCode.Unavailable || plugin.HasExited)
        {
            throw new EngineException(
                $"{name}: the plugin of \"{plugin.Package}\" ended in the middle of the call; the state is as before it, and "
                    + "the next command goes on from there"
            );
        }
        catch (RpcException e) when (PartialFailure.Of(e) is null)
        {
            throw new EngineException(e.Status.Detail);
        }
    }
}
