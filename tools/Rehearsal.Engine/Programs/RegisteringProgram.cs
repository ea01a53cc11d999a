using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumirpc;

namespace Rehearsal.Engine.Programs;

/// <summary>A Pulumi program without an SDK: it says over the real protocol just what it is told to say.</summary>
internal static class RegisteringProgram
{
    /// <param name="address">The engine's resource monitor.</param>
    /// <param name="stackName">The name of the stack's own resource, <c>PROJECT-STACK</c>.</param>
    /// <param name="registerAsync">Registers everything under the stack, whose URN it gets, and says whether all went well.</param>
    /// <returns>The program's exit code.</returns>
    public static async Task<int> RunAsync(
        string address,
        string stackName,
        Func<ResourceMonitor.ResourceMonitorClient, string, Task<bool>> registerAsync
    )
    {
        using var channel = ProtocolServer.Connect(address);
        var monitor = new ResourceMonitor.ResourceMonitorClient(channel);
        try
        {
            var stack = await monitor.RegisterResourceAsync(new RegisterResourceRequest { Type = Urns.StackType, Name = stackName });
            if (!await registerAsync(monitor, stack.Urn))
            {
                return 1;
            }

            await monitor.RegisterResourceOutputsAsync(new RegisterResourceOutputsRequest { Urn = stack.Urn, Outputs = new Struct() });
            await monitor.SignalAndWaitForShutdownAsync(new Empty());
            return 0;
        }
        catch (RpcException)
        {
            return 1;
        }
    }

    /// <summary>What an SDK says of a resource of a provider, under the stack.</summary>
    public static RegisterResourceRequest Request(string type, string name, string stack, Struct inputs) =>
        new()
        {
            Type = type,
            Name = name,
            Custom = true,
            Parent = stack,
            Object = inputs,
            AcceptSecrets = true,
            AcceptResources = true,
        };
}
