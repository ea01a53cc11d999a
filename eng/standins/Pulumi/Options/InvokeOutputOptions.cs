namespace Pulumi;

/// <summary>Who runs a provider's function, and after what.</summary>
public class InvokeOutputOptions : InvokeOptions
{
    public InputList<Resource> DependsOn
    {
        get => field ??= [];
        set;
    }
}
