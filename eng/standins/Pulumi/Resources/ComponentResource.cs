using System.Reflection;

namespace Pulumi;

/// <summary>A resource that groups others and exists only in the state.</summary>
public class ComponentResource : Resource
{
    public ComponentResource(string type, string name, ComponentResourceOptions? options = null)
        : base(type, name, ResourceArgs.Empty, options ?? new ComponentResourceOptions()) { }

    /// <summary>Registers the properties marked with <see cref="OutputAttribute"/>, and says that the component is complete.</summary>
    protected void RegisterOutputs()
    {
        var outputs =
            from property in GetType().GetProperties()
            where property.Name != nameof(Urn)
            let attribute = property.GetCustomAttribute<OutputAttribute>()
            where attribute is not null
            select KeyValuePair.Create(string.IsNullOrWhiteSpace(attribute.Name) ? property.Name : attribute.Name, property.GetValue(this));
        RegisterOutputs(new Dictionary<string, object?>(outputs));
    }

    protected void RegisterOutputs(IDictionary<string, object?> outputs)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        RegisterOutputs(Output.Create(outputs));
    }

    protected void RegisterOutputs(Task<IDictionary<string, object?>> outputs)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        RegisterOutputs(Output.Create(outputs));
    }

    protected void RegisterOutputs(Output<IDictionary<string, object?>> outputs)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        var deployment = Deployment.Running;
        deployment.Work.Watch(deployment.Registrations.CompleteOutputsAsync(this, outputs));
    }
}
