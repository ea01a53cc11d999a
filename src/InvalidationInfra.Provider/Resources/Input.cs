using System.Collections.Immutable;
using InvalidationInfra.Provider.Properties;

namespace InvalidationInfra.Provider.Resources;

/// <summary>The one declaration of an input: Check, Diff, the schema, and what is made of the schema, all come from it.</summary>
/// <param name="Name">The name in a program, <c>sourceDirectory</c>.</param>
/// <param name="Description">What the schema, the reference document and an editor's tooltip say of it. Markdown.</param>
internal sealed record Input(string Name, InputType Type, InputRole Role, string Description)
{
    /// <summary>
    /// The value that it is taken for where it is left out. SDKs that are made from the schema send these, hand-written programs leave them
    /// out: neither is a difference. Null where leaving it out says something of its own.
    /// </summary>
    public PropertyValue? Default { get; init; }

    /// <summary>The inputs that cannot be set beside it.</summary>
    public ImmutableArray<string> Excludes { get; init; } = [];

    /// <summary>Whether it alone already says what is to be invalidated.</summary>
    public bool SaysWhatToInvalidate { get; init; }

    /// <summary>Whether a secret in it is one of what names or counts files: paths, hashes, digests.</summary>
    public bool NamesFiles { get; init; }

    /// <summary>Whether another value is a difference as such, and not only by what is made of it.</summary>
    public bool IsCompared { get; init; } = true;

    /// <summary>Whether it is a list whose order, and what is there twice, make no difference.</summary>
    public bool IsSet { get; init; }

    /// <summary>Whether paths are made from it, so that none can be told while it is unknown.</summary>
    public bool MakesPaths => Role is InputRole.Serving or InputRole.Planning;
}
