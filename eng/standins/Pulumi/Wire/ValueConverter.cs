using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;

namespace Pulumi.Wire;

/// <summary>Fits the plain objects that the engine sent into the types that an output declares.</summary>
internal static class ValueConverter
{
    /// <summary>
    /// The value as the type. What does not fit becomes the type's default, and a warning says so: providers change their answers.
    /// </summary>
    public static object? Convert(string path, object? value, Type type, Action<string> warn)
    {
        var target = Nullable.GetUnderlyingType(type) ?? type;
        if (value is null)
        {
            return target == type ? Default(type) : null;
        }

        try
        {
            return Fit(path, value, target, warn);
        }
        catch (MismatchException mismatch)
        {
            warn(mismatch.Message);
            return Default(type);
        }
    }

    private static object? Fit(string path, object value, Type type, Action<string> warn)
    {
        if (type == typeof(int))
        {
            return (int)As<double>(path, value);
        }

        if (type == typeof(JsonElement))
        {
            return JsonSerializer.SerializeToElement(ToJson(path, value));
        }

        if (type.IsInstanceOfType(value))
        {
            return value;
        }

        if (type.IsEnum)
        {
            return Enum.ToObject(type, (int)As<double>(path, value));
        }

        if (type.GetCustomAttribute<EnumTypeAttribute>() is not null)
        {
            return FitEnum(path, value, type);
        }

        if (type.IsConstructedGenericType)
        {
            return FitGeneric(path, value, type, warn);
        }

        if (type.GetCustomAttribute<OutputTypeAttribute>() is not null)
        {
            return FitOutputType(path, value, type, warn);
        }

        throw new MismatchException(path, type, value);
    }

    private static object FitEnum(string path, object value, Type type)
    {
        const BindingFlags all = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;
        var constructor = type.GetConstructor(all, [value.GetType()]) ?? throw new MismatchException(path, type, value);
        return constructor.Invoke([value]);
    }

    private static object? FitGeneric(string path, object value, Type type, Action<string> warn)
    {
        var definition = type.GetGenericTypeDefinition();
        var arguments = type.GenericTypeArguments;
        if (definition == typeof(ImmutableArray<>))
        {
            return Generic(nameof(FitArray), arguments, path, As<ImmutableArray<object?>>(path, value), warn);
        }

        if (definition == typeof(ImmutableDictionary<,>))
        {
            return Generic(nameof(FitMap), [arguments[1]], path, As<ImmutableDictionary<string, object?>>(path, value), warn);
        }

        if (definition == typeof(Union<,>))
        {
            return Generic(nameof(FitUnion), arguments, path, value, warn);
        }

        throw new MismatchException(path, type, value);
    }

    private static object? Generic(string method, Type[] types, params object?[] arguments) =>
        typeof(ValueConverter)
            .GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(types)
            .Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null);

    private static ImmutableArray<T> FitArray<T>(string path, ImmutableArray<object?> values, Action<string> warn) =>
        [.. values.Select((value, index) => (T)Convert($"{path}[{index}]", value, typeof(T), warn)!)];

    private static ImmutableDictionary<string, T> FitMap<T>(
        string path,
        ImmutableDictionary<string, object?> values,
        Action<string> warn
    ) => values.ToImmutableDictionary(entry => entry.Key, entry => (T)Convert($"{path}.{entry.Key}", entry.Value, typeof(T), warn)!);

    private static Union<T0, T1> FitUnion<T0, T1>(string path, object value, Action<string> warn)
    {
        try
        {
            return Union<T0, T1>.FromT0((T0)Fit(path, value, typeof(T0), warn)!);
        }
        catch (MismatchException)
        {
            return Union<T0, T1>.FromT1((T1)Fit(path, value, typeof(T1), warn)!);
        }
    }

    private static object FitOutputType(string path, object value, Type type, Action<string> warn)
    {
        var map = As<ImmutableDictionary<string, object?>>(path, value);
        var constructor = OutputTypes.ConstructorOf(type) ?? throw new MismatchException(path, type, value);
        return constructor.Invoke([.. constructor.GetParameters().Select(Argument)]);

        object? Argument(ParameterInfo parameter)
        {
            var name = parameter.GetCustomAttribute<OutputConstructorParameterAttribute>()?.Name ?? parameter.Name!;
            return Convert($"{path}.{name}", map.GetValueOrDefault(name), parameter.ParameterType, warn);
        }
    }

    private static object? ToJson(string path, object? value) =>
        value switch
        {
            null or string or double or bool => value,
            ImmutableArray<object?> list => list.Select(element => ToJson(path, element)).ToArray(),
            ImmutableDictionary<string, object?> map => map.ToDictionary(entry => entry.Key, entry => ToJson(path, entry.Value)),
            _ => throw new MismatchException(path, typeof(JsonElement), value),
        };

    private static T As<T>(string path, object value) => value is T fits ? fits : throw new MismatchException(path, typeof(T), value);

    private static object? Default(Type type) => type.IsValueType ? Activator.CreateInstance(type) : null;

    private sealed class MismatchException(string path, Type expected, object value)
        : Exception($"{path}: expected {Name(expected)}, but the provider sent {Name(value.GetType())}.")
    {
        private static string Name(Type type) =>
            type switch
            {
                _ when type == typeof(double) || type == typeof(int) => "a number",
                _ when type == typeof(string) => "a string",
                _ when type == typeof(bool) => "a boolean",
                _ when typeof(IDictionary).IsAssignableFrom(type) => "an object",
                _ when typeof(IList).IsAssignableFrom(type) => "a list",
                _ => type.FullName ?? type.Name,
            };
    }
}
