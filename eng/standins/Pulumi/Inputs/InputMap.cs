using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

/// <summary>
/// A map from names to inputs, each with a state of its own. It can be built by a collection initialiser and from dictionaries.
/// </summary>
public sealed class InputMap<TValue>
    : Input<ImmutableDictionary<string, TValue>>,
        IEnumerable,
        IAsyncEnumerable<Input<KeyValuePair<string, TValue>>>
{
    private Output<ImmutableDictionary<string, Input<TValue>>> _elements;

    public InputMap()
        : this(Pulumi.Output.Create(ImmutableDictionary<string, Input<TValue>>.Empty)) { }

    private InputMap(Output<ImmutableDictionary<string, Input<TValue>>> elements) => _elements = elements;

    private protected override IOutput Elements => _elements;

    public Input<TValue> this[string key]
    {
        set => Add(key, value);
    }

    public static implicit operator InputMap<TValue>(Dictionary<string, TValue> values) => Pulumi.Output.Create(values);

    public static implicit operator InputMap<TValue>(ImmutableDictionary<string, TValue> values) => Pulumi.Output.Create(values);

    public static implicit operator InputMap<TValue>(Output<Dictionary<string, TValue>> values) =>
        values.Apply(ImmutableDictionary.CreateRange);

    public static implicit operator InputMap<TValue>(Output<IDictionary<string, TValue>> values) =>
        values.Apply(ImmutableDictionary.CreateRange);

    public static implicit operator InputMap<TValue>(Output<ImmutableDictionary<string, TValue>> values) =>
        new(values.Apply(known => known?.ToImmutableDictionary(pair => pair.Key, pair => (Input<TValue>)pair.Value)!));

    /// <summary>The two maps as one; where both have a key, the second's value counts.</summary>
    public static InputMap<TValue> Merge(InputMap<TValue> first, InputMap<TValue> second) =>
        new(Pulumi.Output.Tuple(first._elements, second._elements).Apply(both => both.Item1.SetItems(both.Item2)));

    /// <summary>Adds a value. A key that is there already must have an equal value.</summary>
    public void Add(string key, Input<TValue> value)
    {
        Replace(_elements.Apply(known => known.SetItem(key, known.TryGetValue(key, out var present) ? OneOf(key, present, value) : value)));
    }

    public void Add(InputMap<TValue> values) => AddRange(values);

    public void AddRange(InputMap<TValue> values) =>
        Replace(Pulumi.Output.Tuple(_elements, values._elements).Apply(both => both.Item1.AddRange(both.Item2)));

    public async IAsyncEnumerator<Input<KeyValuePair<string, TValue>>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        foreach (var pair in await Output.ValueOrAsync(ImmutableDictionary<string, TValue>.Empty).ConfigureAwait(false))
        {
            yield return pair;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() =>
        throw new NotSupportedException("The entries of an InputMap<T> may not be there yet: enumerate it with await foreach.");

    private protected override Output<ImmutableDictionary<string, TValue>> Flatten() =>
        _elements.Apply(known =>
            known is null
                ? Pulumi.Output.Create((ImmutableDictionary<string, TValue>)null!)
                : Pulumi
                    .Output.All(known.Select(pair => pair.Value.Apply(value => KeyValuePair.Create(pair.Key, value))))
                    .Apply(pairs => ImmutableDictionary.CreateRange(pairs))
        );

    private static Input<TValue> OneOf(string key, Input<TValue> present, Input<TValue> added) =>
        Pulumi
            .Output.Tuple(present, added)
            .Apply(both =>
                EqualityComparer<TValue>.Default.Equals(both.Item1, both.Item2)
                    ? both.Item1
                    : throw new ArgumentException($"The map already has another value for the key '{key}'.")
            );

    private void Replace(Output<ImmutableDictionary<string, Input<TValue>>> elements)
    {
        _elements = elements;
        Changed();
    }
}
