namespace Pulumi;

/// <summary>The options of the stack itself.</summary>
public class StackOptions
{
    public List<ResourceTransformation> ResourceTransformations
    {
        get => field ??= [];
        set;
    }
}
