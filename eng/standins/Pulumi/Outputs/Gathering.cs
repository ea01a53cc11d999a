using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Takes values out of several outputs and remembers what to pass on to the output made from them.</summary>
internal sealed class Gathering
{
    private readonly ImmutableHashSet<Resource>.Builder _resources = ImmutableHashSet.CreateBuilder<Resource>();
    private bool _isKnown = true;
    private bool _isSecret;

    private Gathering() { }

    public static Output<TResult> Into<TResult>(Func<Gathering, Task<TResult>> build)
    {
        return new Output<TResult>(BuildAsync());

        async Task<OutputData<TResult>> BuildAsync()
        {
            var gathering = new Gathering();
            var value = await build(gathering).ConfigureAwait(false);
            return new OutputData<TResult>(value, gathering._isKnown, gathering._isSecret, gathering._resources.ToImmutable());
        }
    }

    public async Task<T> TakeAsync<T>(Output<T> output)
    {
        var data = await output.Data.ConfigureAwait(false);
        _resources.UnionWith(data.Resources);
        _isKnown &= data.IsKnown;
        _isSecret |= data.IsSecret;
        return data.Value;
    }
}
