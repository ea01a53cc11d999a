using System.Collections.Immutable;

namespace Pulumi;

/// <summary>What an output resolves to: the value, and what is known about it.</summary>
internal readonly record struct OutputData<T>(T Value, bool IsKnown, bool IsSecret, ImmutableHashSet<Resource> Resources)
{
    public static OutputData<T> Known(T value) => new(value, true, false, []);

    public static OutputData<T> Unknown() => new(default!, false, false, []);
}
