using System.Reflection;

namespace Pulumi;

/// <summary>
/// The root of all resources of a program. A class derived from it declares its resources in its constructor and its outputs as properties.
/// </summary>
public class Stack : ComponentResource
{
    internal const string TypeToken = "pulumi:pulumi:Stack";

    public Stack(StackOptions? options = null)
        : base(TypeToken, $"{Deployment.Running.Settings.Project}-{Deployment.Running.Settings.Stack}", ToComponentOptions(options)) =>
        Deployment.Running.Stack = this;

    /// <summary>A stack whose resources and outputs come from a function.</summary>
    internal Stack(Func<Task<IDictionary<string, object?>>> program, StackOptions? options)
        : this(options) => RegisterOutputs(RunAsync(program));

    internal void RegisterDeclaredOutputs()
    {
        var declared = (
            from property in GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            let attribute = property.GetCustomAttribute<OutputAttribute>()
            where attribute is not null && !property.DeclaringType!.IsAssignableFrom(typeof(Stack))
            select KeyValuePair.Create(attribute.Name ?? property.Name, property.GetValue(this))
        ).ToList();

        var missing = declared.Where(output => output.Value is null).Select(output => output.Key).ToList();
        if (missing.Count > 0)
        {
            throw new RunException(
                $"The stack's constructor has to set each property marked [Output]: {string.Join(", ", missing)} has no value."
            );
        }

        var wrong = declared.Where(output => output.Value is not IOutput).Select(output => output.Key).ToList();
        if (wrong.Count > 0)
        {
            throw RunException.OutputsHaveIncorrectType(wrong);
        }

        RegisterOutputs(new Dictionary<string, object?>(declared));
    }

    // Asynchronous, so that whatever the program throws is a failure of the outputs rather than of the constructor.
    private static async Task<IDictionary<string, object?>> RunAsync(Func<Task<IDictionary<string, object?>>> program) =>
        new Dictionary<string, object?>(await program().ConfigureAwait(false));

    private static ComponentResourceOptions? ToComponentOptions(StackOptions? options) =>
        options is null ? null : new ComponentResourceOptions { ResourceTransformations = options.ResourceTransformations };
}
