namespace Pulumi.Aws;

/// <summary>Inputs that are secret whoever sets them.</summary>
internal static class Secret
{
    public static Input<string>? Of(Input<string>? value)
    {
        if (value is null)
        {
            return null;
        }

        return Output.Tuple(value.ToOutput(), Output.CreateSecret(0)).Apply(pair => pair.Item1);
    }
}
