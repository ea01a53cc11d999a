using System.CommandLine;
using Rehearsal.Engine;

namespace Rehearsal.Projects;

/// <summary><c>preview</c>, <c>up</c>, <c>refresh</c> and <c>destroy</c>: the embedded engine on any project.</summary>
internal static class EngineCommands
{
    private const int ExitCodeOfInterruption = 130;

    public static IEnumerable<Command> Create() =>
        [
            Create("preview", EngineCommand.Preview, "Show what an up would do."),
            Create("up", EngineCommand.Up, "Deploy a project's stack with the embedded engine."),
            Create("refresh", EngineCommand.Refresh, "Bring the state up to date with what is there."),
            Create("destroy", EngineCommand.Destroy, "Delete all resources of a stack."),
        ];

    private static Command Create(string name, EngineCommand command, string description)
    {
        var folder = new Option<DirectoryInfo>("--cwd")
        {
            Description = "The folder with Pulumi.yaml.",
            HelpName = "DIR",
            DefaultValueFactory = _ => new DirectoryInfo("."),
        };
        var stack = new Option<string>("--stack")
        {
            Description = "The stack.",
            HelpName = "NAME",
            DefaultValueFactory = _ => "dev",
        };
        var configuration = new Option<string[]>("--config")
        {
            Description = "A configuration value, on top of the files'.",
            HelpName = "KEY=VALUE",
        };
        var secrets = new Option<string[]>("--config-secret") { Description = "The same for a secret.", HelpName = "KEY=VALUE" };
        var state = new Option<FileInfo?>("--state")
        {
            Description = "Where the state is kept. Default: .rehearsal/STACK.json below the folder.",
            HelpName = "FILE",
        };
        var plugins = new Option<string[]>("--plugin")
        {
            Description = "A plugin: its executable, or its folder. On top of those that Pulumi.yaml names.",
            HelpName = "NAME=PATH",
        };
        var cloud = new Option<string?>("--cloud")
        {
            Description = "Deploy to the cloud of 'serve' at this address, with the simulated aws plugin.",
            HelpName = "URL",
        };
        var token = new Option<string?>("--token")
        {
            Description = "The token that 'serve' printed. Default: REHEARSAL_TOKEN, or that of your own 'serve' at the address.",
            HelpName = "TOKEN",
        };
        var result = new Command(name, description) { folder, stack, configuration, secrets, state, plugins, cloud, token };
        result.SetAction(
            async (parsed, cancellationToken) =>
            {
                var (output, errors) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
                try
                {
                    var request = new StackRequest
                    {
                        Root = parsed.GetValue(folder)!.FullName,
                        Stack = parsed.GetValue(stack)!,
                        Configuration = Pairs("--config", parsed.GetValue(configuration)),
                        Secrets = Pairs("--config-secret", parsed.GetValue(secrets)),
                        Plugins = Pairs("--plugin", parsed.GetValue(plugins)),
                        StateFile = parsed.GetValue(state)?.FullName,
                        Cloud = parsed.GetValue(cloud) is { } address ? CloudAt(address) : null,
                        Token = parsed.GetValue(token),
                    };
                    var options = await request.ResolveAsync(command is EngineCommand.Preview or EngineCommand.Up, cancellationToken);
                    var ended = await new EmbeddedEngine(options, new ConsoleDisplay(output, errors)).RunAsync(command, cancellationToken);
                    return ended.Succeeded ? 0
                        : cancellationToken.IsCancellationRequested ? ExitCodeOfInterruption
                        : 1;
                }
                catch (EngineException e)
                {
                    await errors.WriteLineAsync($"error: {e.Message}");
                    return 1;
                }
                catch (OperationCanceledException)
                {
                    await errors.WriteLineAsync("interrupted");
                    return ExitCodeOfInterruption;
                }
            }
        );
        return result;
    }

    private static Uri CloudAt(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttp
            ? address
            : throw new EngineException($"--cloud must be an address such as http://127.0.0.1:8080, not \"{text}\"");

    private static Dictionary<string, string> Pairs(string option, string[]? texts)
    {
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var text in texts ?? [])
        {
            var equals = text.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
            {
                throw new EngineException($"{option} must be NAME=VALUE, and the name is missing");
            }

            pairs[text[..equals]] = text[(equals + 1)..];
        }

        return pairs;
    }
}
