namespace Pulumi;

/// <summary>
/// A value that is there once what makes it has run: it remembers which resources it comes from, and whether it is secret or not known yet.
/// </summary>
public sealed class Output<T> : IOutput
{
    internal Output(Task<OutputData<T>> data)
    {
        Data = data;
        // The program must not end before this is settled, and fails when this fails, whether or not anyone looks at it.
        Deployment.Current?.Work.Watch(data);
    }

    internal Task<OutputData<T>> Data { get; }

    public static Output<T> Create(Task<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new Output<T>(KnownAsync(value));
    }

    public Output<TResult> Apply<TResult>(Func<T, TResult> func) => Apply(value => Output.Create(func(value)));

    public Output<TResult> Apply<TResult>(Func<T, Task<TResult>> func) => Apply(value => Output.Create(func(value)));

    public Output<ValueTuple> Apply(Func<T, Task> func) =>
        Apply(async value =>
        {
            await func(value).ConfigureAwait(false);
            return ValueTuple.Create();
        });

    public Output<TResult> Apply<TResult>(Func<T, Input<TResult>?> func) => Apply(value => func(value).ToOutput());

    public Output<TResult> Apply<TResult>(Func<T, Output<TResult>?> func) => new(ContinueAsync(func));

    /// <summary>Not the value, which may not be there yet, but a hint at how to get at it; the hint is logged as well.</summary>
    public override string ToString()
    {
        const string hint =
            "An Output<T> has no text of its own yet. Use output.Apply(value => $\"…{value}…\") or Output.Format($\"…{output}…\") to build a string from it.";
        var strict = Environment.GetEnvironmentVariable("PULUMI_ERROR_OUTPUT_STRING");
        if (strict == "1" || string.Equals(strict, "true", StringComparison.OrdinalIgnoreCase))
        {
            throw new InvalidOperationException(hint);
        }

        Log.Warn(hint);
        return hint;
    }

    internal async Task<T> ValueOrAsync(T whenUnknown)
    {
        var data = await Data.ConfigureAwait(false);
        return data.IsKnown ? data.Value : whenUnknown;
    }

    async Task<OutputData<object?>> IOutput.ResolveAsync()
    {
        var data = await Data.ConfigureAwait(false);
        return new OutputData<object?>(data.Value, data.IsKnown, data.IsSecret, data.Resources);
    }

    private static async Task<OutputData<T>> KnownAsync(Task<T> value) => OutputData<T>.Known(await value.ConfigureAwait(false));

    private async Task<OutputData<TResult>> ContinueAsync<TResult>(Func<T, Output<TResult>?> func)
    {
        var data = await Data.ConfigureAwait(false);
        if (!data.IsKnown)
        {
            return new OutputData<TResult>(default!, false, data.IsSecret, data.Resources);
        }

        if (func(data.Value) is not { } next)
        {
            return new OutputData<TResult>(default!, true, data.IsSecret, data.Resources);
        }

        var result = await next.Data.ConfigureAwait(false);
        return new OutputData<TResult>(
            result.Value,
            result.IsKnown,
            data.IsSecret || result.IsSecret,
            data.Resources.Union(result.Resources)
        );
    }
}
