namespace Rehearsal.Aws;

/// <summary>The type of an input property, as far as the simulated provider checks it.</summary>
/// <param name="Kind">What the value is.</param>
/// <param name="Required">Whether it must be there.</param>
/// <param name="Item">For lists: what each item is.</param>
/// <param name="Fields">For objects: the fields; <see langword="null"/>: any.</param>
internal sealed record InputType(
    InputKind Kind,
    bool Required = false,
    InputType? Item = null,
    IReadOnlyDictionary<string, InputType>? Fields = null
)
{
    public static InputType Text { get; } = new(InputKind.Text);

    public static InputType Flag { get; } = new(InputKind.Flag);

    public static InputType Number { get; } = new(InputKind.Number);

    public static InputType Texts { get; } = ListOf(Text);

    /// <summary>An object that the rehearsal keeps and does not look into.</summary>
    public static InputType Opaque { get; } = new(InputKind.Object);

    /// <summary>A list of such objects.</summary>
    public static InputType Opaques { get; } = ListOf(Opaque);

    public static InputType ListOf(InputType item) => new(InputKind.List, Item: item);

    public static InputType Object(IReadOnlyDictionary<string, InputType> fields) => new(InputKind.Object, Fields: fields);

    /// <summary>The same, required.</summary>
    public InputType Needed() => this with { Required = true };
}
