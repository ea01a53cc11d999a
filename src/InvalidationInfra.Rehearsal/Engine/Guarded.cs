using Grpc.Core;
using InvalidationInfra.Rehearsal.Engine.Plugins;

namespace InvalidationInfra.Rehearsal.Engine;

/// <summary>Calls of a provider, whose failures become failures of the resource.</summary>
internal static class Guarded
{
    public static async Task<T> CallAsync<T>(Provider provider, string name, Func<Task<T>> call)
    {
        try
        {
            return await call();
        }
        catch (RpcException e) when (e.StatusCode == StatusCode.Unavailable || provider.Process.HasExited)
        {
            throw new EngineException($"{name}: the plugin of \"{provider.Process.Package}\" ended in the middle of the call; the state is as before it, and the next command goes on from there");
        }
        catch (RpcException e) when (PartialFailure.Of(e) is null)
        {
            throw new EngineException(e.Status.Detail);
        }
    }
}
