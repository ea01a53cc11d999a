using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Pulumi;

/// <summary>Makes and combines outputs.</summary>
public static partial class Output
{
    public static Output<T> Create<T>(T value) => new(Task.FromResult(OutputData<T>.Known(value)));

    public static Output<T> Create<T>(Task<T> value) => Output<T>.Create(value);

    public static Output<T> CreateSecret<T>(T value) => CreateSecret(Create(value));

    public static Output<T> CreateSecret<T>(Task<T> value) => CreateSecret(Create(value));

    public static Output<T> CreateSecret<T>(Output<T> value) => WithSecrecy(value, true);

    public static Output<T> Unsecret<T>(Output<T> output) => WithSecrecy(output, false);

    public static async Task<bool> IsSecretAsync<T>(Output<T> output) => (await output.Data.ConfigureAwait(false)).IsSecret;

    public static Output<ImmutableArray<T>> All<T>(params Input<T>[] inputs) => All(inputs.AsEnumerable());

    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Input<T>> inputs) => All(inputs.Select(input => (Output<T>)input));

    public static Output<ImmutableArray<T>> All<T>(params Output<T>[] outputs) => All(outputs.AsEnumerable());

    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Output<T>> outputs)
    {
        // Now, not when the first of them is there: the caller may change its list in between.
        var all = outputs.ToArray();
        return Gathering.Into(async gathering =>
        {
            var values = ImmutableArray.CreateBuilder<T>(all.Length);
            foreach (var output in all)
            {
                values.Add(await gathering.TakeAsync(output).ConfigureAwait(false));
            }

            return values.MoveToImmutable();
        });
    }

    /// <summary>Formats a string whose holes may be outputs or inputs, by the invariant culture.</summary>
    public static Output<string> Format(FormattableString formattableString) =>
        All(formattableString.GetArguments().Select(AsObject))
            .Apply(values => string.Format(CultureInfo.InvariantCulture, formattableString.Format, [.. values]));

    /// <summary>
    /// The value as JSON. Outputs and inputs inside the value are waited for; a secret inside makes the whole secret, an unknown inside
    /// makes the whole unknown.
    /// </summary>
    public static Output<string> JsonSerialize<T>(Output<T> value, JsonSerializerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        return OutputJson.Serialize(value, options);
    }

    private static Output<T> WithSecrecy<T>(Output<T> output, bool isSecret)
    {
        ArgumentNullException.ThrowIfNull(output);
        return new Output<T>(MarkAsync());

        async Task<OutputData<T>> MarkAsync() => (await output.Data.ConfigureAwait(false)) with { IsSecret = isSecret };
    }

    private static Output<object?> AsObject(object? value) =>
        value switch
        {
            IInput input => new Output<object?>(input.ToOutput().ResolveAsync()),
            IOutput output => new Output<object?>(output.ResolveAsync()),
            _ => Create(value),
        };
}
