using System.Reflection;
using Google.Protobuf;
using Pulumi.Wire;

namespace Pulumi;

/// <summary>A type whose members marked with <see cref="InputAttribute"/> are sent to a provider.</summary>
public abstract class InputArgs
{
    /// <summary>
    /// The inputs by the provider's names. Called once, when the resource is made: later changes to the members have no effect.
    /// </summary>
    internal virtual IReadOnlyDictionary<string, object?> ToDictionary()
    {
        var inputs = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (attribute, name, value) in Members())
        {
            if (attribute.Required && value is null)
            {
                throw new ArgumentNullException(name, $"{GetType().FullName}.{name} is required but has no value.");
            }

            inputs.Add(attribute.Name, attribute.Json && value is not null ? ToJson($"{GetType().FullName}.{name}", value) : value);
        }

        return inputs;
    }

    private static Output<string> ToJson(string path, object value)
    {
        var output = value is IInput input ? new Output<object?>(input.ToOutput().ResolveAsync()) : Output.Create<object?>(value);
        return output.Apply(async known =>
        {
            var json = await new PropertyWriter(keepResources: false).WriteAsync(path, known).ConfigureAwait(false);
            return json is null ? "null" : JsonFormatter.Default.Format(json);
        });
    }

    private IEnumerable<(InputAttribute Attribute, string Name, object? Value)> Members()
    {
        const BindingFlags all = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;
        foreach (var field in GetType().GetFields(all))
        {
            if (field.GetCustomAttribute<InputAttribute>() is { } attribute)
            {
                yield return (attribute, field.Name, field.GetValue(this));
            }
        }

        foreach (var property in GetType().GetProperties(all))
        {
            if (property.GetCustomAttribute<InputAttribute>() is { } attribute)
            {
                yield return (attribute, property.Name, property.GetValue(this));
            }
        }
    }
}
