using InvalidationInfra.Examples.EveryInput;
using Pulumi;

return await Deployment.RunAsync(() =>
{
    var config = new Config();
    var release = config.Get("release") ?? "first";

    Inputs.Declare(config, release);
    Configured.Declare(config, release);
    return Functions.Call(config);
});
