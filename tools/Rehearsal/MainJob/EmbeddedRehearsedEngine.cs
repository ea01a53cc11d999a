using Google.Protobuf.WellKnownTypes;
using Rehearsal.Engine;

namespace Rehearsal.MainJob;

/// <summary>Plays the main job with the embedded engine.</summary>
internal sealed class EmbeddedRehearsedEngine(RehearsedStack stack, TextWriter output) : IRehearsedEngine
{
    private const string ChangesPrefix = "changes[";

    public async Task<CommandOutcome> RunAsync(RehearsedCommand command, CancellationToken cancellationToken)
    {
        var options = new EngineOptions
        {
            Project = RehearsedStack.ProjectName,
            Stack = RehearsedStack.StackName,
            Program = LaunchSpec.OfBinary(stack.Program),
            ProgramFolder = Directory.CreateDirectory(Path.Combine(stack.WorkFolder, "program")).FullName,
            Plugins = new Dictionary<string, LaunchSpec>
            {
                ["cloudfront-invalidation"] = LaunchSpec.OfBinary(stack.Provider),
                ["aws"] = new("dotnet", Path.Combine(AppContext.BaseDirectory, "rehearse.dll"), "aws-plugin"),
            },
            Configuration = stack.Configuration,
            Environment = stack.Environment,
            StateFile = Path.Combine(stack.WorkFolder, "state", $"{RehearsedStack.StackName}.json"),
        };
        var engine = new EmbeddedEngine(options, new ConsoleDisplay(output));
        var result = await engine.RunAsync(
            command == RehearsedCommand.Preview ? EngineCommand.Preview : EngineCommand.Up,
            cancellationToken
        );
        return new CommandOutcome(result.Succeeded, CountsOf(result), ChangesOf(result), TextsOf(result.Outputs));
    }

    private static OperationCounts CountsOf(EngineResult result) =>
        new(
            result.Count(Operation.Create),
            result.Count(Operation.Update),
            result.Count(Operation.Replace),
            result.Count(Operation.Delete),
            result.Count(Operation.Same),
            result.Count(Operation.Read)
        );

    private static Dictionary<string, string> ChangesOf(EngineResult result) =>
        result
            .Steps.SelectMany(step => step.Differences)
            .Where(difference => difference.Path.StartsWith(ChangesPrefix, StringComparison.Ordinal))
            .ToDictionary(
                difference => PropertyPath.Parse(difference.Path)[1],
                difference => difference.New?.StringValue ?? "",
                StringComparer.Ordinal
            );

    private static Dictionary<string, string> TextsOf(Struct outputs) =>
        outputs
            .Fields.Where(output => output.Value.KindCase == Value.KindOneofCase.StringValue)
            .ToDictionary(output => output.Key, output => output.Value.StringValue, StringComparer.Ordinal);
}
