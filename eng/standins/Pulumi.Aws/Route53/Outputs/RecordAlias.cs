namespace Pulumi.Aws.Route53.Outputs;

[OutputType]
public sealed class RecordAlias
{
    public readonly bool EvaluateTargetHealth;
    public readonly string Name;
    public readonly string ZoneId;

    [OutputConstructor]
    private RecordAlias(bool evaluateTargetHealth, string name, string zoneId)
    {
        EvaluateTargetHealth = evaluateTargetHealth;
        Name = name;
        ZoneId = zoneId;
    }
}
