namespace Pulumi;

/// <summary>A value for a resource: one that is there, or another resource's output.</summary>
public class Input<T> : IInput
{
    private Output<T>? _output;

    private protected Input() { }

    private protected Input(Output<T> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        _output = output;
    }

    public static implicit operator Input<T>(T value) => new(Pulumi.Output.Create(value));

    public static implicit operator Input<T>(Output<T> value) => new(value);

    public static implicit operator Output<T>(Input<T> input) => input.Output;

    private protected Output<T> Output => _output ??= Flatten();

    IOutput IInput.ToElements() => Elements;

    IOutput IInput.ToOutput() => Output;

    private protected virtual IOutput Elements => Output;

    /// <summary>The one output that a collection of inputs adds up to; made only when someone asks for it.</summary>
    private protected virtual Output<T> Flatten() => throw new InvalidOperationException("An input has a value, or is a collection.");

    /// <summary>Called by a collection that has changed.</summary>
    private protected void Changed() => _output = null;
}
