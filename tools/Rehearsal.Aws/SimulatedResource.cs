using System.Security.Cryptography;
using Google.Protobuf.WellKnownTypes;

namespace Rehearsal.Aws;

/// <summary>One resource type of the simulated <c>aws</c> provider. Properties are revealed: no secrets' envelopes.</summary>
internal abstract class SimulatedResource
{
    protected const string Region = "us-east-1";
    protected const string AccountId = "123456789012";

    /// <summary>The type's token.</summary>
    public abstract string Token { get; }

    /// <summary>Its inputs.</summary>
    public abstract IReadOnlyDictionary<string, InputType> Inputs { get; }

    /// <summary>The outputs that are no inputs.</summary>
    public abstract IReadOnlyDictionary<string, InputKind> Computed { get; }

    /// <summary>The inputs that cannot change without a replacement.</summary>
    public abstract IReadOnlySet<string> ReplacedBy { get; }

    /// <summary>The outputs that every update changes, and that a preview of an update cannot know.</summary>
    public virtual IReadOnlySet<string> ChangedByUpdate { get; } = new HashSet<string>();

    /// <summary>Fills in what the program left out. Called with inputs whose types are right.</summary>
    /// <param name="inputs">The new inputs.</param>
    /// <param name="olds">The inputs before; empty for a new resource and for a replacement.</param>
    /// <param name="name">The resource's name in the program.</param>
    /// <param name="seed">The engine's random seed for this resource.</param>
    public virtual Struct Completed(Struct inputs, Struct olds, string name, byte[] seed) => inputs;

    /// <summary>What is wrong with inputs whose types are right.</summary>
    public virtual IEnumerable<(string Property, string Reason)> Failures(Struct inputs) => [];

    /// <exception cref="IOException">The cloud refused.</exception>
    public abstract Task<(string Id, Struct Outputs)> CreateAsync(CloudClient cloud, Struct inputs, CancellationToken cancellationToken);

    /// <returns>The outputs and inputs as they are; <see langword="null"/> when the resource is gone.</returns>
    /// <exception cref="IOException">The cloud refused.</exception>
    public abstract Task<(Struct Outputs, Struct Inputs)?> ReadAsync(
        CloudClient cloud,
        string id,
        Struct inputs,
        CancellationToken cancellationToken
    );

    /// <exception cref="IOException">The cloud refused.</exception>
    public abstract Task<Struct> UpdateAsync(CloudClient cloud, string id, Struct inputs, CancellationToken cancellationToken);

    /// <exception cref="IOException">The cloud refused.</exception>
    public abstract Task DeleteAsync(CloudClient cloud, string id, Struct outputs, CancellationToken cancellationToken);

    /// <summary>The resource's name with a suffix that stays the same from a preview to its update.</summary>
    protected static Struct Named(string property, Struct inputs, Struct olds, string name, byte[] seed)
    {
        if (!ProtocolValue.IsAbsent(inputs.Fields.GetValueOrDefault(property)))
        {
            return inputs;
        }

        var suffix = Convert.ToHexStringLower(SHA256.HashData([.. seed, .. System.Text.Encoding.UTF8.GetBytes(name)]))[..7];
        return inputs.With((property, Value.ForString(olds.Text(property) ?? $"{name}-{suffix}")));
    }

    /// <summary>A required text input; the check has made sure of it.</summary>
    protected static string Needed(Struct inputs, string name) => inputs.Text(name) ?? throw new IOException($"'{name}' is not known.");
}
