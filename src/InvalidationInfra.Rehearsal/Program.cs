using System.CommandLine;
using InvalidationInfra.Rehearsal.Cloud;

return await new RootCommand("Rehearse invalidations.") { ServeCommand.Create() }.Parse(args).InvokeAsync();
