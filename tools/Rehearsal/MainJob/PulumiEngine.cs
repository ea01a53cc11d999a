using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Rehearsal.MainJob;

/// <summary>Plays the main job with the <c>pulumi</c> on the PATH, with its state in the work folder.</summary>
internal sealed class PulumiEngine : IRehearsedEngine
{
    private readonly RehearsedStack _stack;
    private readonly TextWriter _output;

    private PulumiEngine(RehearsedStack stack, TextWriter output) => (_stack, _output) = (stack, output);

    private string ProjectFolder => Path.Combine(_stack.WorkFolder, "project");

    /// <summary>Writes a project for the built program and plugins, and makes its stack.</summary>
    /// <exception cref="InvalidOperationException">There is no <c>pulumi</c>, or it does not do what it is asked.</exception>
    public static async Task<PulumiEngine> CreateAsync(RehearsedStack stack, TextWriter output, CancellationToken cancellationToken)
    {
        var engine = new PulumiEngine(stack, output);
        Directory.CreateDirectory(Path.Combine(stack.WorkFolder, "state"));
        Directory.CreateDirectory(engine.ProjectFolder);
        await File.WriteAllTextAsync(Path.Combine(engine.ProjectFolder, "Pulumi.yaml"), engine.ProjectFile(), cancellationToken);
        await engine.QuietlyAsync(cancellationToken, "stack", "init", RehearsedStack.StackName);
        foreach (var (key, value) in stack.Configuration)
        {
            await engine.QuietlyAsync(cancellationToken, "config", "set", key, value);
        }

        return engine;
    }

    public async Task<CommandOutcome> RunAsync(RehearsedCommand command, CancellationToken cancellationToken) =>
        command switch
        {
            RehearsedCommand.Preview => await PreviewAsync(cancellationToken),
            _ => await UpAsync(cancellationToken),
        };

    /// <summary>Twice: once for people, once as data. A preview has no effect and calls nobody.</summary>
    private async Task<CommandOutcome> PreviewAsync(CancellationToken cancellationToken)
    {
        var succeeded = await ShowAsync(cancellationToken, "preview", "--diff", "--non-interactive");
        var preview = succeeded
            ? JsonNode.Parse(await QuietlyAsync(cancellationToken, "preview", "--json", "--non-interactive"))!
            : new JsonObject();
        var step = preview["steps"]
            ?.AsArray()
            .FirstOrDefault(step => ((string?)step?["urn"] ?? "").Contains(RehearsedStack.InvalidationType, StringComparison.Ordinal));
        var shown = step?["detailedDiff"]?.AsObject().Select(entry => entry.Key).ToHashSet(StringComparer.Ordinal) ?? [];
        return new CommandOutcome(
            succeeded,
            Count(preview["changeSummary"]),
            ChangesOf(step?["newState"]).Where(change => shown.Contains($"changes[\"{change.Key}\"]")).ToDictionary(),
            new Dictionary<string, string>()
        );
    }

    private async Task<CommandOutcome> UpAsync(CancellationToken cancellationToken)
    {
        var succeeded = await ShowAsync(cancellationToken, "up", "--yes", "--skip-preview", "--diff", "--non-interactive");
        var history = JsonNode.Parse(
            await QuietlyAsync(cancellationToken, "stack", "history", "--json", "--page-size", "1", "--page", "1")
        )!;
        var outputs = JsonNode.Parse(await QuietlyAsync(cancellationToken, "stack", "output", "--json"))!;
        var state = JsonNode.Parse(await QuietlyAsync(cancellationToken, "stack", "export"))!;
        var resource = state["deployment"]
            ?["resources"]?.AsArray()
            .FirstOrDefault(resource => (string?)resource?["type"] == RehearsedStack.InvalidationType);
        return new CommandOutcome(
            succeeded,
            Count(history.AsArray().FirstOrDefault()?["resourceChanges"]),
            ChangesOf(resource),
            outputs
                .AsObject()
                .Where(output => output.Value is JsonValue)
                .ToDictionary(output => output.Key, output => output.Value!.ToString())
        );
    }

    private static Dictionary<string, string> ChangesOf(JsonNode? state) =>
        state
            ?["inputs"]?["changes"]?.AsObject()
            .ToDictionary(change => change.Key, change => change.Value!.ToString(), StringComparer.Ordinal)
        ?? [];

    /// <summary>The stack itself counts as a resource for pulumi: created once, the same ever after.</summary>
    private static OperationCounts Count(JsonNode? changes)
    {
        int Of(string operation) => (int?)changes?[operation] ?? 0;
        var isNew = Of("same") == 0;
        return new OperationCounts(
            Math.Max(0, Of("create") - (isNew ? 1 : 0)),
            Of("update"),
            Of("replace"),
            Of("delete"),
            Math.Max(0, Of("same") - (isNew ? 0 : 1)),
            Of("read")
        );
    }

    private string ProjectFile() =>
        $"""
            name: {RehearsedStack.ProjectName}
            runtime:
              name: dotnet
              options:
                binary: {Quoted(_stack.Program)}
            plugins:
              providers:
                - name: cloudfront-invalidation
                  path: {Quoted(Path.GetDirectoryName(_stack.Provider)!)}
                - name: aws
                  path: {Quoted(AwsPluginFolder())}
            """;

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>The engine runs an executable of this name; the simulated plugin is a command of this program.</summary>
    private string AwsPluginFolder()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_stack.WorkFolder, "aws")).FullName;
        var launcher = Path.Combine(folder, "pulumi-resource-aws");
        var program = Path.Combine(AppContext.BaseDirectory, "rehearse.dll");
        File.WriteAllText(
            launcher,
            $"#!/usr/bin/env bash\nexec dotnet '{program.Replace("'", @"'\''", StringComparison.Ordinal)}' aws-plugin \"$@\"\n"
        );
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(launcher, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return folder;
    }

    private async Task<bool> ShowAsync(CancellationToken cancellationToken, params string[] arguments)
    {
        using var process = Start(arguments);
        var errors = CopyAsync(process.StandardError, cancellationToken);
        await CopyAsync(process.StandardOutput, cancellationToken);
        await errors;
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0;
    }

    private async Task CopyAsync(StreamReader lines, CancellationToken cancellationToken)
    {
        while (await lines.ReadLineAsync(cancellationToken) is { } line)
        {
            await _output.WriteLineAsync(line);
        }
    }

    private async Task<string> QuietlyAsync(CancellationToken cancellationToken, params string[] arguments)
    {
        using var process = Start(arguments);
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        var text = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0
            ? text
            : throw new InvalidOperationException($"pulumi {string.Join(' ', arguments)} failed: {(await errors).Trim()}");
    }

    private Process Start(string[] arguments)
    {
        var start = new ProcessStartInfo("pulumi", arguments)
        {
            WorkingDirectory = ProjectFolder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in _stack.Environment)
        {
            start.Environment[name] = value;
        }

        start.Environment["PULUMI_BACKEND_URL"] = new Uri(Path.Combine(_stack.WorkFolder, "state")).AbsoluteUri;
        start.Environment["PULUMI_CONFIG_PASSPHRASE"] = "";
        start.Environment["PULUMI_SKIP_UPDATE_CHECK"] = "true";
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new InvalidOperationException(
                "there is no pulumi on the PATH: install it (https://www.pulumi.com/docs/install), or leave --engine out"
            );
        }
    }
}
