using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

/// <summary>
/// A list of inputs, each with a state of its own. It can be built by a collection initialiser and from lists and arrays.
/// </summary>
public sealed class InputList<T> : Input<ImmutableArray<T>>, IEnumerable, IAsyncEnumerable<Input<T>>
{
    private Output<ImmutableArray<Input<T>>> _elements;

    public InputList()
        : this(Pulumi.Output.Create(ImmutableArray<Input<T>>.Empty)) { }

    private InputList(Output<ImmutableArray<Input<T>>> elements) => _elements = elements;

    private InputList(IEnumerable<Input<T>> elements)
        : this(Pulumi.Output.Create(elements.ToImmutableArray())) { }

    private protected override IOutput Elements => _elements;

    public static implicit operator InputList<T>(T value) => new([(Input<T>)value]);

    public static implicit operator InputList<T>(Output<T> value) => new([(Input<T>)value]);

    public static implicit operator InputList<T>(Input<T> value) => new([value]);

    public static implicit operator InputList<T>(T[] values) => new(values.Select(value => (Input<T>)value));

    public static implicit operator InputList<T>(Output<T>[] values) => new(values.Select(value => (Input<T>)value));

    public static implicit operator InputList<T>(Input<T>[] values) => new(values.AsEnumerable());

    public static implicit operator InputList<T>(List<T> values) => new(values.Select(value => (Input<T>)value));

    public static implicit operator InputList<T>(List<Output<T>> values) => new(values.Select(value => (Input<T>)value));

    public static implicit operator InputList<T>(List<Input<T>> values) => new(values.AsEnumerable());

    public static implicit operator InputList<T>(ImmutableArray<T> values) => Pulumi.Output.Create(values);

    public static implicit operator InputList<T>(ImmutableArray<Output<T>> values) =>
        new(Pulumi.Output.Create(values.IsDefault ? default : ImmutableArray.CreateRange(values, value => (Input<T>)value)));

    public static implicit operator InputList<T>(ImmutableArray<Input<T>> values) => new(Pulumi.Output.Create(values));

    public static implicit operator InputList<T>(Output<T[]> values) => values.Apply(ImmutableArray.CreateRange);

    public static implicit operator InputList<T>(Output<List<T>> values) => values.Apply(ImmutableArray.CreateRange);

    public static implicit operator InputList<T>(Output<IEnumerable<T>> values) => values.Apply(ImmutableArray.CreateRange);

    public static implicit operator InputList<T>(Output<ImmutableArray<T>> values) =>
        new(values.Apply(known => known.IsDefault ? default : ImmutableArray.CreateRange(known, value => (Input<T>)value)));

    public void Add(params Input<T>[] inputs) => AddRange(inputs);

    public void Add(InputList<T> inputs) => AddRange(inputs);

    public void AddRange(InputList<T> inputs)
    {
        _elements = Concat(inputs)._elements;
        Changed();
    }

    public InputList<T> Concat(InputList<T> other) =>
        new(Pulumi.Output.Tuple(_elements, other._elements).Apply(both => both.Item1.AddRange(both.Item2)));

    public async IAsyncEnumerator<Input<T>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        foreach (var value in await Output.ValueOrAsync([]).ConfigureAwait(false))
        {
            yield return value;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() =>
        throw new NotSupportedException("The elements of an InputList<T> may not be there yet: enumerate it with await foreach.");

    internal InputList<T> Clone() => new(_elements);

    private protected override Output<ImmutableArray<T>> Flatten() =>
        _elements.Apply(known => known.IsDefault ? Pulumi.Output.Create(default(ImmutableArray<T>)) : Pulumi.Output.All(known));
}
