namespace InvalidationInfra.Provider.Invalidations;

/// <summary>The outputs among those that the provider works out that would give a secret input away.</summary>
/// <param name="Paths">What names or counts files: paths, hashes, digests.</param>
/// <param name="Targets">What names the distributions. A resource's id does, too, and the engine keeps no id secret.</param>
internal readonly record struct Secrecy(bool Paths, bool Targets)
{
    public Secrecy Or(Secrecy other) => new(Paths || other.Paths, Targets || other.Targets);
}
