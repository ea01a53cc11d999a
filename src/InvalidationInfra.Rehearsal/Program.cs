using System.CommandLine;
using InvalidationInfra.Rehearsal.Aws;
using InvalidationInfra.Rehearsal.Cloud;

if (args is ["plugin-aws", .. var rest])
{
    return await AwsPlugin.RunAsync(rest);
}

return await new RootCommand("Rehearse invalidations.") { ServeCommand.Create() }.Parse(args).InvokeAsync();
