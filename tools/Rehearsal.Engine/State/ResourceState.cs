using Google.Protobuf.WellKnownTypes;

namespace Rehearsal.Engine.State;

/// <summary>A resource as the state remembers it.</summary>
internal sealed record ResourceState
{
    public required string Urn { get; init; }

    public required string Type { get; init; }

    public bool Custom { get; init; }

    public string Id { get; init; } = "";

    public Struct Inputs { get; init; } = new();

    public Struct Outputs { get; init; } = new();

    public string Parent { get; init; } = "";

    /// <summary>The provider's <c>urn::id</c>.</summary>
    public string Provider { get; init; } = "";

    public IReadOnlyList<string> Dependencies { get; init; } = [];

    /// <summary>Whether the provider wants to be asked before the resource is compared the next time.</summary>
    public bool RefreshBeforeUpdate { get; init; }

    /// <summary>Why the last operation got only half-way; empty where it did not.</summary>
    public IReadOnlyList<string> InitErrors { get; init; } = [];

    public bool Protect { get; init; }

    public bool RetainOnDelete { get; init; }

    /// <summary>Seconds; 0: none given.</summary>
    public double DeleteTimeout { get; init; }

    /// <summary>Replaced, and still to be deleted.</summary>
    public bool Delete { get; init; }

    public string Name => Urn[(Urn.LastIndexOf("::", StringComparison.Ordinal) + 2)..];

    public bool IsProvider => Type.StartsWith("pulumi:providers:", StringComparison.Ordinal);
}
