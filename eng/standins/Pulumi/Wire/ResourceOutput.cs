using System.Reflection;

namespace Pulumi.Wire;

/// <summary>One output property of a resource, which the resource's registration settles.</summary>
internal abstract class ResourceOutput(string name, Type type)
{
    /// <summary>The provider's name of the output.</summary>
    public string Name { get; } = name;

    public Type Type { get; } = type;

    protected abstract IOutput Output { get; }

    /// <summary>Gives each property that is marked <see cref="OutputAttribute"/> an output that is not there yet.</summary>
    public static IReadOnlyList<ResourceOutput> PutInto(Resource resource)
    {
        var outputs = new List<ResourceOutput>();
        foreach (var property in resource.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.GetCustomAttribute<OutputAttribute>() is not { } attribute)
            {
                continue;
            }

            // What a component declares it sets itself, maybe before this runs.
            if (resource is ComponentResource && property.DeclaringType != typeof(Resource))
            {
                continue;
            }

            var output = For(resource, property, attribute.Name ?? property.Name);
            // A setter that is private to a base class is only to be found there.
            property.DeclaringType!.GetProperty(property.Name)!.GetSetMethod(nonPublic: true)!.Invoke(resource, [output.Output]);
            outputs.Add(output);
        }

        return outputs;
    }

    public abstract void Settle(object? value, bool isKnown, bool isSecret, IEnumerable<Resource> dependencies);

    public abstract void Fail(Exception reason);

    private static ResourceOutput For(Resource resource, PropertyInfo property, string name)
    {
        var path = $"{resource.GetType().FullName}.{property.Name}";
        if (!property.PropertyType.IsConstructedGenericType || property.PropertyType.GetGenericTypeDefinition() != typeof(Output<>))
        {
            throw RunException.OutputsHaveIncorrectType([name]);
        }

        if (property.DeclaringType!.GetProperty(property.Name)?.GetSetMethod(nonPublic: true) is null)
        {
            throw new InvalidOperationException($"{path} is marked [Output], but has no setter, not even a private one.");
        }

        var type = property.PropertyType.GenericTypeArguments[0];
        OutputTypes.Check(path, type);
        return (ResourceOutput)Activator.CreateInstance(typeof(Of<>).MakeGenericType(type), name, resource)!;
    }

    private sealed class Of<T> : ResourceOutput
    {
        // What a program does with one output must not hold up the settling of the next.
        private readonly TaskCompletionSource<OutputData<T>> _data = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly Resource _resource;

        public Of(string name, Resource resource)
            : base(name, typeof(T))
        {
            _resource = resource;
            Output = new Output<T>(_data.Task);
        }

        protected override IOutput Output { get; }

        public override void Settle(object? value, bool isKnown, bool isSecret, IEnumerable<Resource> dependencies) =>
            _data.TrySetResult(new OutputData<T>(value is null ? default! : (T)value, isKnown, isSecret, [_resource, .. dependencies]));

        public override void Fail(Exception reason) => _data.TrySetException(reason);
    }
}
