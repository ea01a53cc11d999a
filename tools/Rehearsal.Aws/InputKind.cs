namespace Rehearsal.Aws;

/// <summary>The kinds of values that the simulated provider tells apart.</summary>
internal enum InputKind
{
    /// <summary>A string.</summary>
    Text,

    /// <summary>A Boolean.</summary>
    Flag,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A list.</summary>
    List,

    /// <summary>An object.</summary>
    Object,

    /// <summary>An asset.</summary>
    Asset,

    /// <summary>A string, or an object that stands for its JSON.</summary>
    TextOrObject,
}
