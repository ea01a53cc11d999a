using System.CommandLine;
using Rehearsal.Aws;
using Rehearsal.Comments;
using Rehearsal.Histories;
using Rehearsal.MainJob;
using Rehearsal.Planning;
using Rehearsal.Projects;
using Rehearsal.Serve;

// The engine starts a plugin with arguments of its own making: they are not this program's options.
if (args is ["aws-plugin", ..])
{
    return await AwsPlugin.RunAsync(args[1..]);
}

var root = MainJobCommand.Create();
root.Subcommands.Add(ServeCommand.Create());
root.Subcommands.Add(PlanCommand.Create());
root.Subcommands.Add(CommentCommand.Create());
root.Subcommands.Add(HistoriesCommand.Create());
foreach (var command in EngineCommands.Create())
{
    root.Subcommands.Add(command);
}

// An interrupted up waits for its providers to end their calls, so that the state has what they did.
return await root.Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(15) });
