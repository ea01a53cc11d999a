namespace Pulumi;

/// <summary>A resource that another value depends on, known only by its URN.</summary>
internal sealed class DependencyResource : CustomResource
{
    public DependencyResource(string urn) => Urn = new Output<string>(Task.FromResult(new OutputData<string>(urn, true, false, [this])));
}
